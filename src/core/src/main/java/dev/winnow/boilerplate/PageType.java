package dev.winnow.boilerplate;

/** What kind of page a document is: the seven kinds of the WCXB benchmark. */
public enum PageType {
  /** One text by one author: news, blog post, encyclopaedia entry. */
  ARTICLE,
  /** A thread, or questions and answers. */
  FORUM,
  /** One thing that is for sale. */
  PRODUCT,
  /** A grid of things or stories. */
  COLLECTION,
  /** A list of entries: jobs, courses, events, search results. */
  LISTING,
  /** A manual or reference. */
  DOCUMENTATION,
  /** What an organisation offers. */
  SERVICE
}
