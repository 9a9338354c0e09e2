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
    int bars = 0;
    int addresses = 0;
    int currency = 0;
    int arrows = 0;
    int brackets = 0;
    int at = 0;
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        continue;
      }
      switch (c) {
        case '|', '·', '•', '/' -> bars++;
        case '$', '€', '£', '¥', '₹' -> currency++;
        case '›', '»', '→', '←', '«', '>', '<', '▼', '▶' -> arrows++;
        case '[', ']', '(', ')', '{', '}' -> brackets++;
        case '@' -> at++;
        case ':' -> addresses += i + 2 < length && text.charAt(i + 1) == '/' ? 1 : 0;
        default -> {}
      }
    }
    sink.put("bars", bars);
    sink.put("addresses", addresses);
    sink.put("currency", currency);
    sink.put("arrows", arrows);
    sink.put("brackets", brackets);
    sink.put("at", at);
    char last = length == 0 ? ' ' : text.charAt(length - 1);
    sink.put("endsColon", last == ':' || last == '：');
    sink.put("endsQuestion", last == '?' || last == '？' || last == '؟');
    sink.put("endsEllipsis", last == '…' || text.endsWith("..."));
    sink.put("hash", length > 0 && text.charAt(0) == '#');
  }
}
