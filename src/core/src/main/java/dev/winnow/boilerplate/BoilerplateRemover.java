package dev.winnow.boilerplate;

import dev.winnow.segment.Page;

/**
 * Decides block by block what is main content and what is boilerplate, with a reason for each
 * removal.
 *
 * <p>Immutable and safe for use by several threads. Takes time linear in the size of the page.
 */
public final class BoilerplateRemover {
  private final Preset preset;
  private final Comments comments;

  private BoilerplateRemover(Preset preset, Comments comments) {
    this.preset = preset;
    this.comments = comments;
  }

  /** Returns a remover with the model and the phrase packs in the jar. */
  public static BoilerplateRemover of(Preset preset, Comments comments) {
    return new BoilerplateRemover(preset, comments);
  }

  /**
   * Returns what becomes of the blocks of an HTML page.
   *
   * @param page the page
   * @param url where it was fetched, empty when unknown; a hint at the kind of page
   */
  public Verdicts ofPage(Page page, String url) {
    return PageVerdicts.of(page, url, preset, comments);
  }

  /** Returns what becomes of the lines of a plain text. */
  public Verdicts ofText(Page page) {
    return TextVerdicts.of(page);
  }
}
