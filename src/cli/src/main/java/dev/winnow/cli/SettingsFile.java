package dev.winnow.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.PropertiesDefaultProvider;

/**
 * Options in a file, as properties: {@code min-words = 50}. What stands on the command line counts
 * more.
 */
final class SettingsFile extends CheckedOptions {
  private static final String NAME = "--settings";

  @Option(
      names = NAME,
      paramLabel = "FILE",
      description =
          "Take options from FILE, a line each: min-words = 50, dedup = true. Those of the command"
              + " line count more.")
  @SuppressWarnings("UnusedVariable") // it is read before the others are parsed
  private @Nullable String file;

  /** All that is looked at before the options are parsed. */
  private static final class Early {
    @Option(names = NAME)
    private @Nullable String file;
  }

  /**
   * Makes a command line take its defaults from the file that its arguments name, if they do.
   *
   * @throws ParameterException if the file cannot be read or has an option that there is not
   */
  static void apply(CommandLine line, String... args) {
    Early early = new Early();
    try {
      new CommandLine(early)
          .setExpandAtFiles(false)
          .setUnmatchedArgumentsAllowed(true)
          .parseArgs(args);
    } catch (ParameterException e) {
      // the real command says it better
      return;
    }
    CommandLine command = args.length == 0 ? null : line.getSubcommands().get(args[0]);
    if (early.file == null || command == null) {
      return;
    }
    Properties properties = read(early.file, command);
    for (String name : properties.stringPropertyNames()) {
      require(name, early.file, command);
    }
    command.setDefaultValueProvider(new PropertiesDefaultProvider(properties));
  }

  private static Properties read(String file, CommandLine command) {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
      properties.load(reader);
      return properties;
    } catch (IOException | IllegalArgumentException e) {
      String why = e instanceof InvalidPathException ? "is no path" : e.toString();
      throw new ParameterException(command, NAME + " " + file + " cannot be read (" + why + ")");
    }
  }

  private static void require(String name, String file, CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    if (spec.findOption("--" + name) == null || ("--" + name).equals(NAME)) {
      throw new ParameterException(
          command,
          NAME
              + " "
              + file
              + ": '"
              + command.getCommandName()
              + "' has no option --"
              + name
              + "; see its --help");
    }
  }
}
