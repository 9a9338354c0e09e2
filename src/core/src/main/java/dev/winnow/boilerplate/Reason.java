package dev.winnow.boilerplate;

/** Why a block was removed: the most telling kind of boilerplate that the evidence supports. */
public enum Reason {
  /** Menus, breadcrumbs, pagination, tables of site links. */
  NAVIGATION,
  /** Other stories: recommended, related, most read, trending, next and previous. */
  RECOMMENDED,
  /** What readers wrote under an article. */
  COMMENTS,
  /** The form to write a comment, and its prompts and counts. */
  COMMENT_FORM,
  /** Newsletter, app, subscription and donation calls, advertisements. */
  PROMOTION,
  /** Share bars and follow-us lists. */
  SHARE,
  /** Photo, video and agency credits, and captions that are only a file name. */
  CREDIT,
  /** Author lines, dates, read time, categories and tags around the text. */
  BYLINE,
  /** Copyright, terms, privacy and other legal notices. */
  LEGAL,
  /** Cookie and consent notices. */
  COOKIE,
  /**
   * A line that says the title or another line again, such as a teaser or a pull quote; tickers.
   */
  REPEATED,
  /** What a browser does not show. */
  HIDDEN,
  /** Lines that stand on most pages of a site. */
  TEMPLATE,
  /** Boilerplate of no kind named above. */
  BOILERPLATE
}
