package dev.winnow.cli;

import dev.winnow.corpus.output.OutputFile;
import dev.winnow.corpus.output.RecordWriters.VerdictExtra;
import dev.winnow.dedup.Clustering;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.DuplicateIndexBuilder;
import dev.winnow.dedup.DuplicateIndexException;
import dev.winnow.dedup.KeepPolicy;
import dev.winnow.dedup.ParagraphIndex;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What counts as a duplicate, which copy stays, and what is told of it. */
final class DedupOptions extends CheckedOptions {
  @Option(
      names = "--against",
      paramLabel = "PATH",
      description =
          "Compare with the index at PATH only, and add nothing: records are not compared with each"
              + " other.")
  private @Nullable Path against;

  @Option(
      names = "--keep",
      paramLabel = "POLICY",
      converter = KeepOption.class,
      description =
          "Which record of a cluster stays, that is, gives it its name: first, longest, earliest or"
              + " latest (by date), quality (by the confidence of 'clean'), or"
              + " hosts:example.org,example.com (the first listed most). Default: first.")
  private @Nullable KeepPolicy keep;

  @Option(
      names = "--containment",
      paramLabel = "T",
      description =
          "Also report records of which one holds the other: the share of the smaller one's word"
              + " sequences is T or more. They join no cluster. Found from about 40 words on,"
              + " however long the other is. An index on disk must have been made with it."
              + " Default: not.")
  private @Nullable Double containment;

  @Option(
      names = "--components",
      description =
          "Make one cluster of whatever is linked by a chain of similar records. By default every"
              + " record is similar to the one that stays.")
  private boolean components;

  @Option(
      names = "--url-keys",
      description =
          "Take a record for a duplicate if its url is that of an earlier one after normalisation"
              + " (kind url), without looking at its content.")
  private boolean urlKeys;

  @Option(
      names = "--evidence",
      description = "Say by what measure, and which passage is shared; see below.")
  private boolean evidence;

  @Option(
      names = "--clusters",
      paramLabel = "FILE",
      description = "Write the clusters of two records or more to FILE; see below.")
  private @Nullable Path clusters;

  @Option(
      names = "--paragraphs",
      paramLabel = "mark|drop|N",
      converter = ParagraphsOption.class,
      description =
          "List the paragraphs of 13 words or more that earlier records had, and for drop or N give"
              + " the text without them; N records keep a paragraph, for drop 1.")
  private @Nullable Integer paragraphs;

  /** Says what is wrong with the options before anything is done. */
  void check(InputOptions input, boolean index, @Nullable String onDisk) {
    if (against != null) {
      refuse("--against", index, "--index", "the one adds records to an index, the other does not");
      String why = "--against makes no clusters";
      refuse("--against", keep != null, "--keep", why);
      refuse("--against", components, "--components", why);
      refuse("--against", clusters != null, "--clusters", why);
      refuse("--against", onDisk != null, onDisk, "the index is on disk already");
    }
    String stored = "addresses are not stored in an index";
    refuse("--url-keys", urlKeys && index, "--index", stored);
    refuse("--url-keys", urlKeys && against != null, "--against", stored);
    refuse(
        "--url-keys",
        urlKeys && policy() != KeepPolicy.FIRST_SEEN,
        "--keep " + policy(),
        "of equal addresses only the first record is looked at");
    if (onDisk != null) {
      refuse(onDisk, index, "--index", "the index is on disk already");
      refuse(onDisk, containment != null, "--containment", "that is only found in memory");
    }
    if (containment != null && !(containment > 0 && containment <= 1)) {
      throw wrong("--containment is " + containment + ", but must be above 0 and at most 1");
    }
    if (clusters != null) {
      input.requireOutside("--clusters", clusters);
    }
  }

  private void refuse(String one, boolean given, @Nullable String other, String why) {
    if (given) {
      throw wrong(one + " and " + other + " exclude each other: " + why + "; give one of them");
    }
  }

  boolean comparesInMemory() {
    return containment != null;
  }

  boolean isAgainst() {
    return against != null;
  }

  KeepPolicy policy() {
    return keep == null ? KeepPolicy.FIRST_SEEN : keep;
  }

  Clustering clustering() {
    return components ? Clustering.COMPONENTS : Clustering.STAR;
  }

  boolean evidence() {
    return evidence;
  }

  boolean urlKeys() {
    return urlKeys;
  }

  DuplicateIndexBuilder apply(DuplicateIndexBuilder builder) {
    if (components) {
      builder.clustering(Clustering.COMPONENTS);
    }
    return containment == null ? builder : builder.containment(containment);
  }

  /** Opens the index that is not to be changed. */
  DuplicateIndex openAgainst(DuplicateIndexBuilder builder) {
    try {
      return apply(builder).openReadOnly(Objects.requireNonNull(against));
    } catch (DuplicateIndexException | IllegalArgumentException e) {
      throw wrong("--against " + against + ": " + e.getMessage());
    }
  }

  /** Returns an empty index of paragraphs, if they are asked for. */
  Optional<ParagraphIndex> paragraphs() {
    return Optional.ofNullable(paragraphs)
        .map(
            keepers ->
                keepers == ParagraphsOption.MARK
                    ? ParagraphIndex.builder().build()
                    : ParagraphIndex.builder().keepFirst(keepers).build());
  }

  boolean dropsParagraphs() {
    return paragraphs != null && paragraphs != ParagraphsOption.MARK;
  }

  Set<VerdictExtra> extras() {
    Set<VerdictExtra> extras = EnumSet.noneOf(VerdictExtra.class);
    if (evidence) {
      extras.add(VerdictExtra.EVIDENCE);
    }
    if (paragraphs != null) {
      extras.add(VerdictExtra.PARAGRAPHS);
    }
    if (dropsParagraphs()) {
      extras.add(VerdictExtra.TEXT);
    }
    return extras;
  }

  /** Opens the file of clusters, if there is one. */
  Optional<OutputFile> openClusters() {
    return create("--clusters", clusters);
  }
}
