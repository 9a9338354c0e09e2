package dev.winnow.benchmarks.made;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;

/**
 * A page or text whose words can be exchanged for others of its own vocabulary. Of a page, only the
 * words of longer runs of text are, so that menus and buttons stay what they are. Immutable.
 */
final class WordTemplate {
  /** Whole words, and pairs of letters where no spaces part them. */
  private static final Pattern WORD =
      Pattern.compile(
          "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}]{2}|\\p{IsHangul}{2,}"
              + "|[\\p{L}\\p{M}&&[^\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsHangul}]]{4,}");

  private static final int PROSE_LENGTH = 24;
  private static final char SLOT = '\uE000';

  /** What lies between words, and words, by turns. */
  private final String[] parts;

  private final String[] vocabulary;

  private WordTemplate(List<String> parts) {
    Set<String> words = new LinkedHashSet<>();
    for (int i = 1; i < parts.size(); i += 2) {
      words.add(parts.get(i));
    }
    this.parts = parts.toArray(String[]::new);
    this.vocabulary = words.toArray(String[]::new);
  }

  static WordTemplate ofText(String text) {
    List<String> parts = new ArrayList<>();
    StringBuilder between = new StringBuilder();
    addWords(text, between, parts);
    parts.add(between.toString());
    return new WordTemplate(parts);
  }

  static WordTemplate ofHtml(String html) {
    Document document = Jsoup.parse(html);
    document.outputSettings().prettyPrint(false);
    List<String> prose = new ArrayList<>();
    for (TextNode node : document.body().nodeStream(TextNode.class).toList()) {
      if (node.text().length() >= PROSE_LENGTH) {
        prose.add(Entities.escape(node.getWholeText()));
        node.text(String.valueOf(SLOT));
      }
    }
    List<String> parts = new ArrayList<>();
    StringBuilder between = new StringBuilder();
    String[] markup = document.outerHtml().split(String.valueOf(SLOT), -1);
    for (int i = 0; i < markup.length; i++) {
      between.append(markup[i]);
      if (i < prose.size()) {
        addWords(prose.get(i), between, parts);
      }
    }
    parts.add(between.toString());
    return new WordTemplate(parts);
  }

  private static void addWords(String text, StringBuilder between, List<String> parts) {
    Matcher matcher = WORD.matcher(text);
    int at = 0;
    while (matcher.find()) {
      between.append(text, at, matcher.start());
      at = matcher.end();
      boolean entity = between.length() > 0 && between.charAt(between.length() - 1) == '&';
      if (entity) {
        between.append(matcher.group());
      } else {
        parts.add(between.toString());
        parts.add(matcher.group());
        between.setLength(0);
      }
    }
    between.append(text, at, text.length());
  }

  /** How many of the words, from 0 to 1, are exchanged, and for which. */
  record Exchange(SplittableRandom random, double share) {}

  /** Returns the text with exchanges, one after the other. */
  String with(List<Exchange> exchanges) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      String part = parts[i];
      if ((i & 1) == 1) {
        for (Exchange exchange : exchanges) {
          if (exchange.random().nextDouble() < exchange.share()) {
            part = vocabulary[exchange.random().nextInt(vocabulary.length)];
          }
        }
      }
      text.append(part);
    }
    return text.toString();
  }
}
