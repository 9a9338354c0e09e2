package dev.winnow.cli;

import dev.winnow.Cleaner;
import dev.winnow.boilerplate.SiteTemplates;
import dev.winnow.corpus.output.OutputFile;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether lines that stand on many pages of a site go, and from where they are known. */
final class TemplateOptions extends CheckedOptions {
  private static final String LEARN = "learn";
  private static final String UNSET = Option.NULL_VALUE;

  @Option(
      names = "--templates",
      paramLabel = "learn|FILE",
      description =
          "Take out lines that stand on 30 %% or more of the pages of their site, and on at least 5,"
              + " at the beginning and the end of records; in between, mark them as --explain marks"
              + " what it doubts. 'learn' finds them in the input, which is read twice for it; FILE"
              + " is what --save-templates wrote. The site of a record is the host of its url.")
  private @Nullable String templates;

  @Option(
      names = "--save-templates",
      paramLabel = "FILE",
      description = "Write what --templates learn has learned to FILE.")
  private @Nullable Path file;

  @Option(
      names = "--site",
      paramLabel = "HOST",
      description = "The site of records without url, for --templates. Default: none.")
  private @Nullable String site;

  @Option(
      names = "--mask-templates",
      negatable = true,
      defaultValue = UNSET,
      fallbackValue = "true",
      description = "Leave marked template lines out of what --dedup compares. Default: yes.")
  private @Nullable Boolean mask;

  /** Says what is wrong with the options before anything is done. */
  void check(InputOptions input, boolean dedup) {
    if (templates == null && (file != null || site != null || mask != null)) {
      String given = file != null ? "--save-templates" : site != null ? "--site" : maskOption();
      throw wrong(given + " says nothing without --templates; give both or neither");
    }
    if (mask != null && !dedup) {
      throw wrong(maskOption() + " says nothing without --dedup; give both or neither");
    }
    if (file != null && !learns()) {
      throw wrong("--save-templates saves what --templates learn learns; leave it out with a file");
    }
    if (learns()) {
      input.requireReadableTwice("--templates learn");
    }
    if (file != null) {
      input.requireOutside("--save-templates", file);
    }
  }

  private static String maskOption() {
    return "--[no-]mask-templates";
  }

  /** Returns the templates to clean with: those of the file, or new ones to be learned. */
  Optional<SiteTemplates> open() {
    if (templates == null) {
      return Optional.empty();
    }
    if (learns()) {
      return Optional.of(SiteTemplates.create());
    }
    try {
      return Optional.of(SiteTemplates.load(Path.of(templates)));
    } catch (IllegalArgumentException e) {
      String why = e instanceof InvalidPathException ? "is no path" : e.getMessage();
      throw wrong("--templates " + templates + ": " + why);
    } catch (UncheckedIOException e) {
      throw wrong(
          e.getCause() instanceof NoSuchFileException
              ? "--templates is neither 'learn' nor a file that exists: " + templates
              : "--templates " + templates + " cannot be read (" + e.getCause() + ")");
    }
  }

  /** Says on which site records without an address stand, if that was given. */
  Cleaner.Builder atSite(Cleaner.Builder cleaner) {
    return site == null ? cleaner : cleaner.site(site);
  }

  /** Opens the file to save to, if there is one. */
  Optional<OutputFile> openSaved() {
    return create("--save-templates", file);
  }

  boolean masks() {
    return mask == null || mask;
  }

  /** Returns whether the templates are to be learned from the input. */
  boolean learns() {
    return LEARN.equals(templates);
  }
}
