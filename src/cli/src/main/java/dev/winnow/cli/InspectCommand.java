package dev.winnow.cli;

import dev.winnow.Cleaner;
import dev.winnow.corpus.CleaningRun;
import dev.winnow.corpus.RecordSearch;
import dev.winnow.corpus.RunSink;
import dev.winnow.corpus.output.RecordWriter;
import dev.winnow.corpus.output.RecordWriters;
import dev.winnow.corpus.output.RecordWriters.Extra;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winnow inspect}: shows what Winnow sees in one document. */
@Command(
    name = "inspect",
    header = "Show what Winnow sees in one document.",
    description = {
      "%nFor when a page comes out wrong: media type, charset, language and page type, the"
          + " signals of quality with the published rules that the text breaks, what the document says"
          + " of itself, and every block that was kept, removed or doubted, with the"
          + " reason and the score.%n"
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  winnow inspect page.html",
      "  winnow inspect --record 17 crawl.jsonl",
      "  winnow inspect --id http-00042 --format jsonl crawl.warc.gz | jq .removed",
      "  curl -s https://example.org/ | winnow inspect --url https://example.org/ -"
    })
final class InspectCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = "--record",
      paramLabel = "N",
      description = "Inspect the Nth record of the input. Default: 1.")
  private @Nullable Long number;

  @Option(names = "--id", paramLabel = "ID", description = "Inspect the record with this id.")
  private @Nullable String id;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "The address of the document, if it does not say it itself.")
  private @Nullable String url;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      converter = TextOrJson.class,
      description = "text, or jsonl as 'winnow clean --explain' writes it. Default: text.")
  private Format format = Format.TEXT;

  @Mixin private CleanerOptions cleaner = new CleanerOptions();

  InspectCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** Refuses what only other commands write. */
  static final class TextOrJson implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      return Format.of(name, Format.TEXT, Format.JSONL);
    }
  }

  @Override
  public Integer call() throws IOException {
    if (number != null && id != null) {
      throw input.wrong("--record and --id name a record each; give one of them");
    }
    if (number != null && number < 1) {
      throw input.wrong("--record is " + number + ", but must be 1 or more");
    }
    if (cleaner.ofMarkdown().isPresent()) {
      throw input.wrong(cleaner.ofMarkdown().get() + " says nothing here; leave it out");
    }
    Cleaner built = cleaner.toBuilder().build();
    try (RecordReader reader = input.open(terminal);
        Output out = Output.toStandardOutput(terminal);
        RunLog log = new RunLog(terminal, input.quiet(), out.isTerminal())) {
      Shown shown = new Shown(writer(out.stream()), log);
      RecordReader found =
          id == null
              ? RecordSearch.byNumber(reader, number == null ? 1 : number, url)
              : RecordSearch.byId(reader, id, url);
      CleaningRun.builder().cleaner(built).threads(1).build().run(found, shown);
      shown.writer.close();
      out.commit();
      if (!shown.any && log.exitCode() == ExitCode.DONE) {
        log.error("the input has no such record; 'winnow clean --format jsonl' lists the ids");
        return ExitCode.UNREADABLE;
      }
      return log.exitCode();
    }
  }

  private RecordWriter<CleanedRecord> writer(OutputStream out) throws IOException {
    return format == Format.JSONL
        ? RecordWriters.jsonLines(out, EnumSet.of(Extra.REMOVED))
        : RecordWriters.inspections(out, terminal.outIsTerminal() && Terminal.allowsColour());
  }

  /** Writes the record, and lists what could not be read. */
  private static final class Shown implements RunSink<CleanedRecord> {
    private final RecordWriter<CleanedRecord> writer;
    private final RunLog log;
    private boolean any;

    private Shown(RecordWriter<CleanedRecord> writer, RunLog log) {
      this.writer = writer;
      this.log = log;
    }

    @Override
    public void result(CleanedRecord result) throws IOException {
      any = true;
      writer.write(result);
    }

    @Override
    public void unreadable(Unreadable unreadable) {
      log.unreadable(unreadable);
    }
  }
}
