package dev.winnow.cli;

import dev.winnow.Cleaner;
import dev.winnow.boilerplate.Comments;
import dev.winnow.boilerplate.Preset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the cleaner is to do with pages. */
final class CleanerOptions {
  private static final String UNSET = Option.NULL_VALUE;

  @Option(
      names = "--preset",
      paramLabel = "PRESET",
      description = "${COMPLETION-CANDIDATES}: which way to err. Default: balanced.")
  private Preset preset = Preset.BALANCED;

  @Option(
      names = "--comments",
      paramLabel = "COMMENTS",
      description =
          "${COMPLETION-CANDIDATES}: what becomes of readers' comments on HTML pages; separate"
              + " ones are a field of jsonl. Default: by_type, which leaves out most of them under"
              + " articles and products, and keeps a thread.")
  private Comments comments = Comments.BY_TYPE;

  @Option(
      names = "--links",
      negatable = true,
      defaultValue = UNSET,
      fallbackValue = "true",
      description = "Write links in markdown, as absolute addresses. Default: yes.")
  private @Nullable Boolean links;

  @Option(
      names = "--images",
      negatable = true,
      defaultValue = UNSET,
      fallbackValue = "true",
      description = "Write images in markdown. Default: no.")
  private @Nullable Boolean images;

  /** Returns a given option that only Markdown heeds. */
  Optional<String> ofMarkdown() {
    return links != null
        ? Optional.of("--[no-]links")
        : images != null ? Optional.of("--[no-]images") : Optional.empty();
  }

  /** Returns whether comments are set apart, which only jsonl has room for. */
  boolean separatesComments() {
    return comments == Comments.SEPARATE;
  }

  Cleaner.Builder toBuilder() {
    Cleaner.Builder cleaner = Cleaner.builder().preset(preset).comments(comments);
    if (links != null) {
      cleaner.links(links);
    }
    if (images != null) {
      cleaner.images(images);
    }
    return cleaner;
  }
}
