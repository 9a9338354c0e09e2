package dev.winnow.segment;

import java.util.Arrays;

/** The text of the block that the walk is in, with the places of its links. */
final class BlockText {
  private static final String PERMALINKS = "¶#§";

  private final StringBuilder text = new StringBuilder();
  private final InlineRecorder inlines;
  private int[] links = new int[16];
  private int linkEnds;
  private int linkCount;
  private int inlineNames;
  private boolean spacePending;
  private boolean linkJustClosed;
  private boolean breakPending;
  private boolean verbatim;
  private int linkStart;

  BlockText(InlineRecorder inlines) {
    this.inlines = inlines;
  }

  /** Appends characters; outside of preformatted text, runs of white space become one space. */
  void append(String characters, boolean preformatted, boolean inLink, int names) {
    int before = text.length();
    if (preformatted) {
      verbatim = true;
      appendVerbatim(characters);
    } else {
      appendCollapsed(characters);
    }
    if (text.length() > before) {
      linkJustClosed = false;
      inlineNames |= names;
      inlines.add(before, text.length());
      if (inLink) {
        addLink(before, text.length());
      }
    }
  }

  private void appendVerbatim(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c != '\r' && !isInvisible(c)) {
        text.append(c == 0xA0 ? ' ' : c);
      }
    }
  }

  private void appendCollapsed(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (c <= ' ' || c == 0xA0 || (c >= 0x2000 && isSpace(c))) {
        spacePending = true;
      } else if (!isInvisible(c)) {
        if (breakPending) {
          text.append('\n');
          breakPending = false;
          spacePending = false;
        } else if (spacePending) {
          if (text.length() > 0) {
            text.append(' ');
          }
          spacePending = false;
        }
        text.append(c);
      }
    }
  }

  /**
   * Ends a line; returns whether the block ends too, as it does at the second break in a row.
   *
   * @param asSpace whether the break stands where a block is always one line
   */
  boolean lineBreak(boolean asSpace) {
    if (verbatim) {
      text.append('\n');
      return false;
    }
    if (asSpace) {
      spacePending = true;
      inlines.lineBreak(text.length());
      return false;
    }
    boolean second = breakPending;
    breakPending = text.length() > 0;
    return second;
  }

  /** Begins a new line in preformatted text unless one has just begun. */
  void newLine() {
    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  void openLink() {
    linkCount++;
    linkStart = text.length();
    if (linkJustClosed) {
      spacePending = true; // two links without a space between them are set apart by style
    }
  }

  /** Ends a link; one that shows nothing but a permalink sign is taken out again. */
  void closeLink() {
    linkJustClosed = true;
    if (isPermalink()) {
      text.setLength(linkStart);
      inlines.cut(linkStart);
      while (linkEnds > 0 && links[linkEnds - 2] >= linkStart) {
        linkEnds -= 2;
      }
      if (linkEnds > 0) {
        links[linkEnds - 1] = Math.min(links[linkEnds - 1], linkStart);
      }
      linkCount--;
    }
  }

  private boolean isPermalink() {
    int start = linkStart;
    while (start < text.length() && text.charAt(start) == ' ') {
      start++;
    }
    return text.length() - start == 1 && PERMALINKS.indexOf(text.charAt(start)) >= 0;
  }

  int length() {
    return text.length();
  }

  boolean isBlank() {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  Block toBlock(BlockKind kind, int level, int number, int row, int group, Container container) {
    String string = verbatim ? trimLines(text) : text.toString();
    return new Block(
        string,
        kind,
        level,
        number,
        row,
        group,
        container,
        TextShape.of(text, links, linkEnds),
        linkCount,
        inlineNames,
        container.hidden(),
        Block.NOT_A_LINE,
        0,
        Block.NOT_A_LINE,
        inlines.toInlines(verbatim));
  }

  void clear() {
    inlines.clear();
    text.setLength(0);
    linkEnds = 0;
    linkCount = 0;
    inlineNames = 0;
    spacePending = false;
    linkJustClosed = false;
    breakPending = false;
    verbatim = false;
  }

  private void addLink(int start, int end) {
    if (linkEnds > 0 && links[linkEnds - 1] == start) {
      links[linkEnds - 1] = end;
      return;
    }
    if (linkEnds == links.length) {
      links = Arrays.copyOf(links, linkEnds * 2);
    }
    links[linkEnds++] = start;
    links[linkEnds++] = end;
  }

  /** Cuts blank lines at both ends, and trailing white space. */
  private static String trimLines(CharSequence code) {
    int start = 0;
    for (int i = 0; i < code.length() && code.charAt(i) <= ' '; i++) {
      if (code.charAt(i) == '\n') {
        start = i + 1;
      }
    }
    return code.subSequence(start, code.length()).toString().stripTrailing();
  }

  private static boolean isSpace(char c) {
    return Character.isSpaceChar(c) || Character.isWhitespace(c);
  }

  private static boolean isInvisible(char c) {
    return (c < ' ' && c != '\n' && c != '\t') // controls
        || c == 0x7F
        || c == 0xAD // soft hyphen
        || c == 0x200B // zero-width space
        || c == 0x2060
        || c == 0xFEFF;
  }
}
