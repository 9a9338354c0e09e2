package dev.winnow.cli;

import dev.winnow.corpus.DedupRun;
import dev.winnow.corpus.RunSink;
import dev.winnow.corpus.output.OutputFile;
import dev.winnow.corpus.output.RecordWriter;
import dev.winnow.corpus.output.RecordWriters;
import dev.winnow.corpus.record.DuplicateVerdict;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.dedup.BatchDedup;
import dev.winnow.dedup.DuplicateCluster;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.IndexStatistics;
import dev.winnow.dedup.ParagraphIndex;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
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
      "  jsonl  One object a line: id, duplicate_of (the id of the most similar",
      "         earlier record), similarity, kind (exact, near, contained or url),",
      "         cluster (the id of the record that stays of all that are alike; the",
      "         record's own id if it stays). The middle three are null for a record",
      "         that repeats none, and the similarity for kind url.",
      "         With --evidence measure (JACCARD, CONTAINMENT or URL), exact (whether",
      "         the similarity was measured, or estimated), standard_error, passage:",
      "         the longest run of words shared with duplicate_of, as text, words,",
      "         start, end (UTF-16 offsets in the record's text as 'clean' gives it,",
      "         or as it is if plain), of_start, of_end (in that of duplicate_of);",
      "         null if duplicate_of is not of this run.",
      "         With --paragraphs paragraphs, a list of start, end, of, similarity,",
      "         exact, records (that had it so far), dropped; with drop or N also",
      "         text, without those dropped (null for kind url).",
      "  --clusters FILE  One object a line: representative, members, a list of id",
      "         and similarity to the representative (null if below the threshold, or",
      "         by url), the best first. With --index those of all its records.",
      "",
      "Examples:",
      "  winnow dedup corpus.jsonl",
      "  winnow dedup --threshold 0.9 --output verdicts.jsonl crawl/ more.jsonl",
      "  winnow dedup --keep longest corpus.jsonl | jq -r 'select(.id == .cluster).id'",
      "  winnow dedup --index seen.index --evidence today.jsonl",
      "  winnow dedup --against seen.index candidates.jsonl",
      "  winnow dedup --memory 2g --clusters clusters.jsonl huge.jsonl"
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

  @Mixin
  @SuppressWarnings("UnusedVariable") // it acts on the others
  private SettingsFile settingsFile = new SettingsFile();

  @Mixin private ThresholdOption threshold = new ThresholdOption();
  @Mixin private IndexOption index = new IndexOption();
  @Mixin private DedupOptions options = new DedupOptions();
  @Mixin private MemoryOptions memory = new MemoryOptions();

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
    options.check(input, index.isGiven(), memory.given());
    AtomicReference<RunLog> shown = new AtomicReference<>();
    return new Job<DuplicateVerdict>(terminal, input, output)
        .execute(
            shown::set,
            out -> RecordWriters.verdicts(out, options.extras()),
            (reader, sink) -> run(reader, sink, Objects.requireNonNull(shown.get())),
            (log, verdict) ->
                log.record(verdict.id(), verdict.duplicate().isPresent(), verdict.warnings()));
  }

  private void run(RecordReader reader, RunSink<DuplicateVerdict> sink, RunLog log)
      throws IOException {
    if (options.isAgainst()) {
      try (DuplicateIndex known = options.openAgainst(threshold.toBuilder())) {
        run(DedupRun.against(known), reader, sink);
      }
      return;
    }
    if (!index.isGiven() && !options.comparesInMemory()) {
      InputFiles files = input.files();
      if (memory.onDisk(files)) {
        runOnDisk(files, reader, sink, log);
        return;
      }
    }
    try (DuplicateIndex opened = index.open(options.apply(threshold.toBuilder()))) {
      IndexStatistics before = opened.statistics();
      DedupRun.Builder run = DedupRun.into(opened, options.policy());
      run(index.isGiven() ? run.storeFacts() : run, reader, sink);
      SearchLimits.of(before, opened.statistics()).forEach(log::warn);
    }
  }

  private void runOnDisk(
      InputFiles files, RecordReader reader, RunSink<DuplicateVerdict> sink, RunLog log)
      throws IOException {
    try (MemoryOptions.Work work = memory.open(files);
        BatchDedup batch =
            work.begin(
                builder ->
                    builder
                        .threshold(threshold.orDefault())
                        .keep(options.policy())
                        .clustering(options.clustering())
                        .threads(input.threads())
                        .listener(log::stage))) {
      run(DedupRun.into(batch), reader, sink);
      SearchLimits.of(batch.finish().statistics()).forEach(log::warn);
    }
  }

  private void run(DedupRun.Builder run, RecordReader reader, RunSink<DuplicateVerdict> sink)
      throws IOException {
    run.threads(input.threads());
    if (options.evidence()) {
      run.evidence();
    }
    if (options.urlKeys()) {
      run.urlKeys();
    }
    try (ParagraphIndex paragraphs = options.paragraphs().orElse(null);
        OutputFile file = options.openClusters().orElse(null)) {
      if (paragraphs != null) {
        run.paragraphs(paragraphs, options.dropsParagraphs());
      }
      if (file == null) {
        run.build().run(reader, sink);
        return;
      }
      try (RecordWriter<DuplicateCluster> clusters = RecordWriters.clusters(file.stream())) {
        run.build().run(reader, sink, clusters);
      }
      file.commit();
    }
  }
}
