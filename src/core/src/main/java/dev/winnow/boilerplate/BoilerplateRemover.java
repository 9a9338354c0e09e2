package dev.winnow.boilerplate;

import dev.winnow.segment.Page;
import java.util.List;

/**
 * Decides block by block what is main content and what is boilerplate, with a reason for each
 * removal.
 *
 * <p>Immutable and safe for use by several threads. Takes time linear in the size of the page.
 */
public final class BoilerplateRemover {
  private final Preset preset;
  private final Comments comments;
  private final TemplateShares shares;

  private BoilerplateRemover(Preset preset, Comments comments, TemplateShares shares) {
    this.preset = preset;
    this.comments = comments;
    this.shares = shares;
  }

  /** Returns a remover with the model and the phrase packs in the jar. */
  public static BoilerplateRemover of(Preset preset, Comments comments) {
    return new BoilerplateRemover(preset, comments, TemplateShares.NONE);
  }

  /**
   * Returns a remover that takes out the template of a site too, as it has been learned when it is
   * used.
   *
   * @param site the site of the documents; empty when it is not known, and then nothing is
   */
  public BoilerplateRemover forSite(SiteTemplates templates, String site) {
    return new BoilerplateRemover(preset, comments, templates.shares(site));
  }

  /**
   * Returns what becomes of the blocks of an HTML page.
   *
   * @param page the page
   * @param url where it was fetched, empty when unknown; a hint at the kind of page
   */
  public Verdicts ofPage(Page page, String url) {
    return TemplateLines.apply(PageVerdicts.of(page, url, preset, comments), shares);
  }

  /** Returns that all blocks of a document that was no web page are kept. */
  public Verdicts ofDocument(Page page) {
    return Verdicts.of(
        page.blocks().stream().map(block -> Verdict.keep(block, 1)).toList(), List.of());
  }

  /** Returns what becomes of the lines of a plain text. */
  public Verdicts ofText(Page page) {
    return TextVerdicts.of(page, TextModel.standard(), preset, shares);
  }
}
