package dev.winnow.cli;

import dev.winnow.corpus.output.Printable;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code winnow}, which only leads to its subcommands. */
@Command(
    name = "winnow",
    versionProvider = Winnow.Version.class,
    header = "Turns crawled documents into text worth keeping.",
    synopsisSubcommandLabel = "COMMAND",
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:done, but some records could not be read; each is listed on standard error",
      "2:wrong usage; nothing was done",
      "3:ended early: the output could not be written, memory ran out, or a bug",
      "4:done, but a condition of --fail-if holds, or its figure is not known"
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  winnow clean page.html",
      "      prints the main content of a page",
      "  winnow clean --format jsonl --output clean.jsonl crawl/ more.jsonl",
      "      cleans a folder and a JSON Lines file into one JSON Lines file",
      "  curl -s https://example.org/ | winnow clean --explain -",
      "      shows what would be removed from a page, and why",
      "  winnow dedup --threshold 0.9 corpus.jsonl",
      "      says which records repeat an earlier one",
      "  winnow report --output report.html crawl/",
      "      tells what a corpus is like, and what to do about it",
      "",
      "'winnow COMMAND --help' has more."
    })
public final class Winnow implements Runnable {
  private static final String OUT_OF_MEMORY =
      "winnow: error: Java ran out of memory or stack; give it more with -Xmx or -Xss and run again";

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = CommandLine.ScopeType.INHERIT,
      description = "Show this help and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  @SuppressWarnings("UnusedVariable") // picocli acts on it
  private boolean version;

  private Winnow() {}

  /** Runs the command line and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Terminal.ofProcess(), args));
  }

  static int run(Terminal terminal, String... args) {
    try {
      CommandLine line = commandLine(terminal);
      try {
        SettingsFile.apply(line, args);
      } catch (ParameterException e) {
        return wrongUsage(e, args);
      }
      return line.execute(args);
    } catch (OutOfMemoryError | StackOverflowError e) {
      // no record's fault that could be named, and no memory for more than a line
      terminal.err().println(OUT_OF_MEMORY);
      return ExitCode.FAILED;
    }
  }

  private static CommandLine commandLine(Terminal terminal) {
    CommandLine line = new CommandLine(new Winnow());
    line.addSubcommand(new CleanCommand(terminal));
    line.addSubcommand(new DedupCommand(terminal));
    line.addSubcommand(new InspectCommand(terminal));
    line.addSubcommand(new ReportCommand(terminal));
    line.addSubcommand(new MergeReportsCommand(terminal));
    // a file may well be called @something
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.registerConverter(Format.class, name -> Format.of(name, Format.values()));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    boolean colour = terminal.outIsTerminal() && Terminal.allowsColour();
    line.setColorScheme(Help.defaultColorScheme(colour ? Help.Ansi.ON : Help.Ansi.OFF));
    line.setParameterExceptionHandler(Winnow::wrongUsage);
    line.setExecutionExceptionHandler(Winnow::bug);
    return line;
  }

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(spec).commandLine(), "a command is missing");
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    line.getErr().println("winnow: " + Printable.of(String.valueOf(e.getMessage())));
    line.getErr().println("Try '" + line.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE;
  }

  private static int bug(Exception e, CommandLine line, CommandLine.@Nullable ParseResult parsed) {
    line.getErr().println("winnow: this is a bug, please report it:");
    e.printStackTrace(line.getErr());
    return ExitCode.FAILED;
  }

  /** Reads the version from the manifest of the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Winnow.class.getPackage().getImplementationVersion();
      return new String[] {"winnow " + (version == null ? "(unpackaged)" : version)};
    }
  }
}
