package dev.winnow.cli;

import dev.winnow.CleanDocument;
import dev.winnow.corpus.CleaningRun;
import dev.winnow.corpus.output.OutputForm;
import dev.winnow.corpus.output.RecordWriters;
import dev.winnow.corpus.output.RecordWriters.Extra;
import dev.winnow.corpus.output.Renderings;
import dev.winnow.dedup.DuplicateIndex;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code winnow clean}: takes the boilerplate out of documents. */
@Command(
    name = "clean",
    header = "Take the boilerplate out of documents.",
    description = {
      "%nKeeps the main content of pages and half-cleaned texts. Results come in the order of the"
          + " input.%n"
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nFormats:%n",
    footer = {
      "  text, markdown  One record: its content. Several: each after a line",
      "                  '==> ID <==', with a blank line between two.",
      "  jsonl           One object a line: id, url, title, authors, published,",
      "                  modified, site, description, canonical_url, image, keywords,",
      "                  text, language, media_type, charset, page_type, confidence",
      "                  (the F1 to expect), warnings; with --comments separate",
      "                  comments; with --explain removed and marked (what was kept",
      "                  in doubt), lists of reason, text, score, start and end, the",
      "                  last two UTF-16 offsets in the input when it is plain text;",
      "                  with --dedup duplicate_of, similarity, duplicate_kind (exact",
      "                  or near); with --rules rules, a list of what the text breaks:",
      "                  rule, value and why. What is not known is null. A text in",
      "                  several languages has languages, too: their shares by code.",
      "",
      "Examples:",
      "  winnow clean page.html",
      "  winnow clean --format jsonl --dedup --output clean.jsonl crawl/",
      "  winnow clean --templates learn --save-templates site.templates pages.jsonl",
      "  winnow clean --rules gopher,c4 --format jsonl pages.jsonl | jq -c .rules",
      "  winnow clean --explain --format jsonl pages.jsonl | jq '.removed[].reason'",
      "  curl -s https://example.org/ | winnow clean --format markdown -"
    })
final class CleanCommand implements Callable<Integer> {
  private static final Set<String> NOT_OF_OUTPUT =
      Set.of("--threads", "--quiet", "--resume", "--restart", "--summary", "--settings");

  /** They name files, whose content matters. */
  private static final Set<String> OF_FILES = Set.of("--rules", "--templates");

  private final Terminal terminal;

  @Spec private @Nullable CommandSpec spec;

  @Mixin private InputOptions input = new InputOptions();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "${COMPLETION-CANDIDATES}; see below. Default: what --output ends in (.jsonl, .md, .parquet,"
              + " .wet), or else text.")
  private @Nullable Format given;

  private Format format = Format.TEXT;

  @Mixin private CorpusOutputOption output = new CorpusOutputOption();
  @Mixin private JobOptions job = new JobOptions();

  @Mixin
  @SuppressWarnings("UnusedVariable") // it acts on the others
  private SettingsFile settingsFile = new SettingsFile();

  @Mixin private FilterOptions filter = new FilterOptions();
  @Mixin private RulesOption rules = new RulesOption();

  @Option(
      names = "--dedup",
      description =
          "Look for records that repeat an earlier one. They are marked in jsonl and counted in the"
              + " summary, not dropped.")
  private boolean dedup;

  @Option(
      names = "--drop-duplicates",
      description = "With --dedup, drop records that repeat an earlier one.")
  private boolean dropDuplicates;

  @Mixin private IndexOption index = new IndexOption();
  @Mixin private ThresholdOption threshold = new ThresholdOption();

  @Option(
      names = "--explain",
      description =
          "Say what was removed, and why: in jsonl as a field; in text by the removed lines in"
              + " place, marked '- [REASON score]', and '? [REASON score]' before what was kept in doubt."
              + " Not for markdown and wet.")
  private boolean explain;

  @Mixin private CleanerOptions cleaner = new CleanerOptions();
  @Mixin private TemplateOptions templates = new TemplateOptions();

  CleanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    format = given != null ? given : output.formatOfName().orElse(Format.TEXT);
    if (threshold.isGiven() && !dedup) {
      throw input.wrong("--threshold says nothing without --dedup; give both or neither");
    }
    if (index.isGiven() && !dedup) {
      throw input.wrong("--index says nothing without --dedup; give both or neither");
    }
    if (explain && format != Format.TEXT && !hasFields()) {
      throw input.wrong(
          "--explain shows text, jsonl or parquet, not --format "
              + format
              + "; leave out one of the two");
    }
    if (format != Format.MARKDOWN && cleaner.ofMarkdown().isPresent()) {
      throw input.wrong(
          cleaner.ofMarkdown().get()
              + " says nothing without --format markdown; give both or neither");
    }
    if (!hasFields() && cleaner.separatesComments()) {
      throw input.wrong(
          "--comments separate needs --format jsonl or parquet; give both, or choose another of --comments");
    }
    templates.check(input, dedup);
    if (dropDuplicates && !dedup) {
      throw input.wrong("--drop-duplicates says nothing without --dedup; give both or neither");
    }
    CleaningSetup setup = CleaningSetup.of(terminal, input, cleaner, templates, filter);
    CleaningRun.Builder run =
        setup
            .run()
            .filter(filter.filter(dropDuplicates))
            .rules(rules.check())
            .rendering(rendering());
    CleanJob toDo =
        new CleanJob(terminal, input, output, job, filter.selection(), setup, settings());
    if (!dedup) {
      return toDo.execute(form(), isShown(), run, null);
    }
    if (!index.isGiven()) {
      return toDo.execute(form(), isShown(), run, threshold.toBuilder());
    }
    try (DuplicateIndex opened = index.open(threshold.toBuilder())) {
      return toDo.execute(form(), isShown(), run.duplicates(opened), null);
    }
  }

  /** Returns the options by name, but for those that do not change what comes out. */
  private Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    OptionValues.of(Objects.requireNonNull(spec), NOT_OF_OUTPUT)
        .forEach((name, value) -> settings.put(name, value + contents(name, value)));
    return settings;
  }

  /** Returns what tells whether the files that an option names have changed. */
  private static String contents(String option, Object value) {
    if (!OF_FILES.contains(option)) {
      return "";
    }
    Object[] names =
        value instanceof Collection<?> several ? several.toArray() : new Object[] {value};
    List<Optional<Path>> files =
        Stream.of(names)
            .map(name -> Optional.of(Path.of(name.toString())).filter(Files::isRegularFile))
            .toList();
    return " " + InputFiles.of(List.of(), files).identity();
  }

  private Function<CleanDocument, String> rendering() {
    if (explain && format == Format.TEXT) {
      return Renderings.explained(output.isTerminal(terminal) && Terminal.allowsColour());
    }
    return format == Format.MARKDOWN ? Renderings.markdown() : Renderings.text();
  }

  /** Returns whether records are written as people read them. */
  private boolean isShown() {
    return format == Format.TEXT || format == Format.MARKDOWN;
  }

  /** Returns whether the format has fields, beside the text. */
  private boolean hasFields() {
    return format == Format.JSONL || format == Format.PARQUET;
  }

  private OutputForm form() {
    if (isShown()) {
      return RecordWriters.renderings(format == Format.MARKDOWN ? ".md" : ".txt");
    }
    if (format == Format.WET) {
      return RecordWriters.wet();
    }
    Set<Extra> extras = EnumSet.noneOf(Extra.class);
    if (explain) {
      extras.add(Extra.REMOVED);
    }
    if (dedup) {
      extras.add(Extra.DUPLICATE);
    }
    if (cleaner.separatesComments()) {
      extras.add(Extra.COMMENTS);
    }
    if (rules.isGiven()) {
      extras.add(Extra.RULES);
    }
    return format == Format.PARQUET
        ? RecordWriters.parquet(extras)
        : RecordWriters.jsonLines(extras);
  }
}
