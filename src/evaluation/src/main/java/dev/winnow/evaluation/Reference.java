package dev.winnow.evaluation;

import java.util.List;

/**
 * What annotators say of one page.
 *
 * @param mainContent the text that should come out; empty when nothing should
 * @param with snippets that should be found in the output
 * @param without snippets that should not be found in it
 * @param title the title; empty when unknown
 * @param author the authors as one text; empty when there is none or it is unknown
 * @param published the day it was published, in ISO 8601; empty when there is none or it is unknown
 */
public record Reference(
    String mainContent,
    List<String> with,
    List<String> without,
    String title,
    String author,
    String published) {
  /**
   * What parts an article from the comments below it in the files of Dragnet (Peters and Lecocq,
   * "Content Extraction Using Diverse Feature Sets", WWW 2013); some sets hold it as text.
   */
  private static final String COMMENTS_MARK = "!@#$%^&*()";

  /** Copies the lists. */
  public Reference {
    with = List.copyOf(with);
    without = List.copyOf(without);
  }

  /** Makes a reference that says nothing of title, author and date. */
  public Reference(String mainContent, List<String> with, List<String> without) {
    this(mainContent, with, without, "", "", "");
  }

  /** Returns this reference without what follows Dragnet's mark of comments. */
  public Reference withoutComments() {
    int mark = mainContent.indexOf(COMMENTS_MARK);
    return mark < 0
        ? this
        : new Reference(mainContent.substring(0, mark), with, without, title, author, published);
  }
}
