package dev.winnow.boilerplate;

import dev.winnow.segment.TextShape;

/** The features of a line on its own. */
final class LineShape {
  private LineShape() {}

  /** Puts them; what has to do with capitals is missing in a text that has none. */
  static void put(LineFacts line, boolean cased, FeatureSink sink) {
    TextShape shape = line.shape();
    String text = line.text();
    double words = Math.max(1, shape.words());
    double letters = Math.max(1, shape.letters());
    double characters = Math.max(1, text.length());
    sink.put("words", shape.words());
    sink.put("characters", text.length());
    sink.put("wordLength", text.length() / words);
    sink.put("digits", shape.digits() / characters);
    putCased("upper", shape.upper() / letters, cased, sink);
    putCased("capitalised", shape.capitalised() / words, cased, sink);
    putCased("beginsUpper", line.beginsUpper() ? 1 : 0, cased, sink);
    sink.put("commas", shape.commas());
    sink.put("commaShare", shape.commas() / words);
    sink.put("sentences", shape.sentenceEnds());
    sink.put("sentenceShare", shape.sentenceEnds() / words);
    sink.put("symbols", shape.symbols() / characters);
    sink.put("symbolCount", shape.symbols());
    sink.put("terminal", shape.terminal());
    sink.put("statement", line.endsLikeSentence());
    sink.put("longestWord", shape.longestWord());
    sink.put("stop", line.stopWords() / words);
    sink.put("stopCount", line.stopWords());
    sink.put("lexical", line.lexical());
    sink.put("lexicalMean", line.lexical() / (words + 2));
    sink.put("lexicalAfter", line.lexicalAfter());
    sink.put("lexicalBefore", line.lexicalBefore());
    sink.put("linked", MarkdownLinks.share(text));
    sink.put("listItem", line.listItem());
    sink.put("cells", line.cells());
    sink.put("indent", line.indent());
    sink.put("quoted", line.quoted());
    sink.put("date", line.date().ordinal());
    sink.put("prose", line.prose());
    marks(text, sink);
  }

  private static void putCased(String name, double value, boolean cased, FeatureSink sink) {
    if (cased) {
      sink.put(name, value);
    } else {
      sink.putMissing(name);
    }
  }

  private static void marks(String text, FeatureSink sink) {
    int[] counts = new int[Mark.COUNT];
    int addresses = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      counts[Mark.of(c)]++;
      if (c == ':' && i + 2 < length && text.charAt(i + 1) == '/') {
        addresses++;
      }
    }
    sink.put("bars", counts[Mark.BARS]);
    sink.put("addresses", addresses);
    sink.put("currency", counts[Mark.CURRENCY]);
    sink.put("arrows", counts[Mark.ARROWS]);
    sink.put("brackets", counts[Mark.BRACKETS]);
    sink.put("at", counts[Mark.AT]);
    char last = length == 0 ? ' ' : text.charAt(length - 1);
    sink.put("endsColon", last == ':' || last == '：');
    sink.put("endsQuestion", last == '?' || last == '？' || last == '؟');
    sink.put("endsEllipsis", last == '…' || text.endsWith("..."));
    sink.put("hash", length > 0 && text.charAt(0) == '#');
  }

  /** Characters that menus, prices and addresses have more of than prose. */
  private static final class Mark {
    static final int NONE = 0;
    static final int BARS = 1;
    static final int CURRENCY = 2;
    static final int ARROWS = 3;
    static final int BRACKETS = 4;
    static final int AT = 5;
    static final int COUNT = 6;

    private static final byte[] ASCII = new byte[128];

    static {
      for (char c = 0; c < ASCII.length; c++) {
        ASCII[c] = (byte) read(c);
      }
    }

    static int of(char c) {
      return c < ASCII.length ? ASCII[c] : read(c);
    }

    private static int read(char c) {
      return switch (c) {
        case '|', '·', '•', '/' -> BARS;
        case '$', '€', '£', '¥', '₹' -> CURRENCY;
        case '›', '»', '→', '←', '«', '>', '<', '▼', '▶' -> ARROWS;
        case '[', ']', '(', ')', '{', '}' -> BRACKETS;
        case '@' -> AT;
        default -> NONE;
      };
    }
  }
}
