package dev.winnow.boilerplate;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.util.regex.Pattern;

/**
 * The 64-bit keys under which lines are counted: lines that differ only in letter case, width,
 * digits, addresses or the decoration around them have the same.
 *
 * <p>Not thread-safe; a key is a pure function of the line. Cost is linear in the line.
 */
final class LineKeys {
  /**
   * To be raised with every change that gives some line another key, {@link FoldTable} included.
   */
  static final int VERSION = 1;

  /** The key of a line that is never counted. */
  static final long NONE = 0;

  private static final Hasher64 HASHER = Hashing.komihash5_0();

  /** ASCII alone, as in RFC 3986: scripts without spaces go on right behind an address. */
  private static final Pattern ADDRESS =
      Pattern.compile("(?:https?://|www\\.)[!-~]+", Pattern.CASE_INSENSITIVE);

  /** Counts as a word and not as a letter. */
  private static final String ADDRESS_SIGN = "@";

  private final FoldedLine folded = new FoldedLine();

  /**
   * Returns the key of a line; {@link #NONE} if it has no letter, as numbers and addresses alone do
   * not make lines the same.
   */
  long of(String line) {
    folded.fold(withoutAddresses(line), false);
    if (!hasLetter()) {
      return NONE;
    }
    long hash = HASHER.hashCharsToLong(folded);
    return hash == NONE ? 1 : hash;
  }

  private static String withoutAddresses(String line) {
    boolean may = line.contains("://") || line.contains("www.") || line.contains("WWW.");
    return may ? ADDRESS.matcher(line).replaceAll(ADDRESS_SIGN) : line;
  }

  private boolean hasLetter() {
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (Character.isLetter(c) || Character.isSurrogate(c) || c == '©') {
        return true;
      }
    }
    return false;
  }

  /** Returns the key of a page with these keys of lines. */
  static long ofPage(long[] lines) {
    long hash = Hashing.komihash5_0(lines.length).hashStream().putLongArray(lines).getAsLong();
    return hash == NONE ? 1 : hash;
  }
}
