package dev.winnow.dedup;

import java.util.List;

/**
 * A paragraph of a document that earlier documents had, with the evidence.
 *
 * @param start where it begins in the text, in chars, white space before it not counted
 * @param end where it ends, exclusive
 * @param of the id of an earlier document that has it: for an exact repeat the first one remembered
 *     with the same words, for a near repeat the first one with the most similar paragraph
 * @param similarity Jaccard similarity to that paragraph, from the threshold to 1
 * @param exact whether all words are equal, in which case the similarity is 1
 * @param documents the documents that had it so far, this one included: at least 2
 * @param dropped whether it is to go by what the index was told about repeats
 */
public record RepeatedParagraph(
    int start,
    int end,
    String of,
    double similarity,
    boolean exact,
    int documents,
    boolean dropped) {
  /**
   * Returns a text without those of its repeated paragraphs that are to be dropped, each with the
   * line breaks behind it; white space at the ends of the text stays.
   *
   * @param text the text as it was given to {@link ParagraphIndex#add}
   * @param repeats what that returned
   */
  public static String drop(String text, List<RepeatedParagraph> repeats) {
    StringBuilder kept = new StringBuilder(text.length());
    int copied = 0;
    for (RepeatedParagraph repeat : repeats) {
      if (repeat.dropped) {
        kept.append(text, copied, lineStart(text, repeat.start, copied));
        copied = nextLine(text, repeat.end);
      }
    }
    if (copied == text.length() && copied > 0) {
      int end = text.stripTrailing().length();
      return kept.toString().stripTrailing() + text.substring(end);
    }
    return kept.append(text, copied, text.length()).toString();
  }

  /** Returns the same at another place of the document. */
  RepeatedParagraph at(int otherStart, int otherEnd) {
    return new RepeatedParagraph(otherStart, otherEnd, of, similarity, exact, documents, dropped);
  }

  private static int lineStart(String text, int start, int least) {
    int i = start;
    while (i > least && Paragraphs.isBlank(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** Returns the beginning of the next line that is not blank. */
  private static int nextLine(String text, int end) {
    int line = end;
    for (int i = end; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Paragraphs.isBreak(c)) {
        line = i + 1;
      } else if (!Paragraphs.isBlank(c)) {
        return line;
      }
    }
    return text.length();
  }
}
