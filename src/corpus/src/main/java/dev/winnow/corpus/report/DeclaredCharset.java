package dev.winnow.corpus.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.detect.CharsetGuess;
import dev.winnow.detect.CharsetRule;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;

/** Compares the charset that a document declares with the one it was read in. */
final class DeclaredCharset {
  /** Where the HTML Standard has browsers look for it. */
  private static final int PRESCAN = 1024;

  private static final String LABEL = "charset=";

  private DeclaredCharset() {}

  /** Returns whether the bytes are in another charset than header or markup say. */
  static boolean isWrong(ReportedRecord record) {
    Optional<CharsetGuess> guess = record.document().charset();
    if (guess.isEmpty() || isDeclared(guess.get().rule())) {
      return false;
    }
    Charset used = guess.get().charset();
    Optional<Charset> header =
        record.source().document().contentType().flatMap(DeclaredCharset::of);
    Optional<Charset> declared = header.isPresent() ? header : ofMarkup(record);
    return declared.isPresent() && !isSame(declared.get(), used);
  }

  private static boolean isDeclared(CharsetRule rule) {
    return rule == CharsetRule.HTTP_HEADER
        || rule == CharsetRule.META
        || rule == CharsetRule.BYTE_ORDER_MARK;
  }

  private static Optional<Charset> ofMarkup(ReportedRecord record) {
    if (!record.document().mediaType().contains("html")
        || !(record.source().content() instanceof CorpusRecord.Bytes content)) {
      return Optional.empty();
    }
    byte[] bytes = content.bytes();
    return of(new String(bytes, 0, Math.min(bytes.length, PRESCAN), ISO_8859_1));
  }

  private static Optional<Charset> of(String declaration) {
    String lower = declaration.toLowerCase(Locale.ROOT);
    int at = lower.indexOf(LABEL);
    if (at < 0) {
      return Optional.empty();
    }
    int start = at + LABEL.length();
    while (start < lower.length() && "\"' ".indexOf(lower.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < lower.length() && isOfLabel(lower.charAt(end))) {
      end++;
    }
    try {
      return Optional.of(Charset.forName(lower.substring(start, end)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isOfLabel(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-_:.".indexOf(c) >= 0;
  }

  /** Browsers read what declares ISO 8859-1 or ASCII as windows-1252. */
  private static boolean isSame(Charset declared, Charset used) {
    return declared.equals(used) || (isWestern(declared) && isWestern(used));
  }

  private static boolean isWestern(Charset charset) {
    return charset.name().equals("windows-1252")
        || charset.name().equals("ISO-8859-1")
        || charset.name().equals("US-ASCII");
  }
}
