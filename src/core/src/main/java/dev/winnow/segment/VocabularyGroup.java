package dev.winnow.segment;

/** What an element's class and id names, or its tag, say of its role on the page. */
public enum VocabularyGroup {
  NAVIGATION,
  HEADER,
  FOOTER,
  SIDEBAR,
  RECOMMENDED,
  COMMENTS,
  SHARE,
  PROMOTION,
  COOKIE,
  CREDIT,
  BYLINE,
  TAGS,
  LEGAL,
  HIDDEN,
  MODAL,
  FORM,
  CONTENT,
  PRODUCT,
  CARD,
  THREAD,
  USER,
  GALLERY,
  TABLE,
  DOCS,
  FAQ,
  HERO,
  COUNT,
  REVIEWS;

  /** Returns this group's bit in a set of groups. */
  public int bit() {
    return 1 << ordinal();
  }
}
