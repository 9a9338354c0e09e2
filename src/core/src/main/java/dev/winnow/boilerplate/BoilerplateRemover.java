package dev.winnow.boilerplate;

import dev.winnow.segment.Page;

/**
 * Decides block by block what is main content and what is boilerplate, with a reason for each
 * removal.
 *
 * <p>Immutable and safe for use by several threads. Takes time linear in the size of the page.
 */
public final class BoilerplateRemover {
  private static final BoilerplateRemover STANDARD = new BoilerplateRemover();

  private BoilerplateRemover() {}

  /** Returns the remover with the model and the phrase packs in the jar. */
  public static BoilerplateRemover standard() {
    return STANDARD;
  }

  /**
   * Returns what becomes of the blocks of an HTML page.
   *
   * @param page the page
   * @param url where it was fetched, empty when unknown; a hint at the kind of page
   */
  public Verdicts ofPage(Page page, String url) {
    return PageVerdicts.of(page, url);
  }

  /** Returns what becomes of the lines of a plain text. */
  public Verdicts ofText(Page page) {
    return TextVerdicts.of(page);
  }
}
