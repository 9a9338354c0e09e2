package dev.winnow.cli;

import dev.winnow.Cleaner;
import dev.winnow.corpus.DedupRun;
import dev.winnow.corpus.DuplicateVerdict;
import dev.winnow.corpus.RecordWriters;
import dev.winnow.dedup.DuplicateIndex;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winnow dedup}: finds the records that repeat an earlier one. */
@Command(
    name = "dedup",
    header = "Find the records that repeat an earlier one.",
    description = {
      "%nHTML is cleaned first and compared by its main content; plain text is compared as it is."
          + " Nothing is dropped: every record gets a line, in the order of the input.%n"
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nFormat:%n",
    footer = {
      "  jsonl  One object a line: id, duplicate_of (the id of an earlier record),",
      "         similarity, kind (exact or near), cluster (the id of the record that",
      "         stands for all that are alike). The middle three are null for a record",
      "         that repeats none.",
      "",
      "Examples:",
      "  winnow dedup corpus.jsonl",
      "  winnow dedup --threshold 0.9 --output verdicts.jsonl crawl/ more.jsonl",
      "  winnow dedup corpus.jsonl | jq -r 'select(.duplicate_of == null).id'"
    })
final class DedupCommand implements Callable<Integer> {
  private final Terminal terminal;
  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      converter = OnlyJsonLines.class,
      description = "jsonl; see below. Default: jsonl.")
  @SuppressWarnings("UnusedVariable") // there is no other yet
  private Format format = Format.JSONL;

  @Mixin private OutputOption output = new OutputOption();
  @Mixin private ThresholdOption threshold = new ThresholdOption();

  /** Refuses what only other commands write. */
  static final class OnlyJsonLines implements ITypeConverter<Format> {
    @Override
    public Format convert(String name) {
      return Format.of(name, Format.JSONL);
    }
  }

  DedupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (DuplicateIndex index = threshold.newIndex()) {
      DedupRun run = new DedupRun(Cleaner.create(), index, input.threads());
      return new Job<DuplicateVerdict>(terminal, input, output, false)
          .execute(
              RecordWriters::verdicts,
              run::run,
              (log, verdict) ->
                  log.record(verdict.id(), verdict.duplicate().isPresent(), verdict.warnings()));
    }
  }
}
