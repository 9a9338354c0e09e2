package dev.winnow.boilerplate;

import dev.winnow.segment.TextShape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Joins the lines of a hard-wrapped text; it belongs to one thread. */
final class Paragraphs {
  private final LineReader reader;
  private Map<String, LineFacts> joined = new HashMap<>();

  Paragraphs(LineReader reader) {
    this.reader = reader;
  }

  /** Returns the paragraphs of those lines that are kept. */
  List<Paragraph> of(List<TextLine> lines) {
    List<TextLine> kept = new ArrayList<>(lines.size());
    List<Boolean> blanks = new ArrayList<>(lines.size());
    boolean blank = false;
    for (TextLine line : lines) {
      blank |= line.block().blankBefore() > 0;
      if (line.kept()) {
        blanks.add(blank && !kept.isEmpty());
        kept.add(line);
        blank = false;
      }
    }
    boolean[] wrapped = HardWraps.find(kept, blanks);
    List<Paragraph> paragraphs = new ArrayList<>(kept.size());
    Map<String, LineFacts> before = joined;
    joined = new HashMap<>();
    for (int i = 0; i < kept.size(); ) {
      int end = i + 1;
      while (end < kept.size() && wrapped[end]) {
        end++;
      }
      TextLine first = kept.get(i);
      paragraphs.add(
          end == i + 1
              ? new Paragraph(List.of(first), first.facts(), blanks.get(i))
              : new Paragraph(
                  List.copyOf(kept.subList(i, end)),
                  join(kept.subList(i, end), before),
                  blanks.get(i)));
      i = end;
    }
    return paragraphs;
  }

  private LineFacts join(List<TextLine> lines, Map<String, LineFacts> before) {
    StringBuilder text = new StringBuilder();
    for (TextLine line : lines) {
      text.append(text.length() == 0 ? "" : " ").append(line.facts().text());
    }
    String key = text.toString();
    int indent = lines.get(0).facts().indent();
    LineFacts facts = before.get(key);
    if (facts == null || facts.indent() != indent) {
      facts = reader.read(key, TextShape.of(key), indent);
    }
    joined.put(key, facts);
    return facts;
  }
}
