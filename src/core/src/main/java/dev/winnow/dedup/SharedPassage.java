package dev.winnow.dedup;

import dev.winnow.token.LocatedTokens;
import java.util.Optional;

/**
 * A run of words that two texts have in common, with the places where it stands in both.
 *
 * <p>Words are those that fingerprints are made of: white space, punctuation, letter case and
 * Unicode compatibility forms do not matter, and in scripts written without spaces (Han, Kana,
 * Thai, Lao, Khmer, Myanmar) each two neighbouring characters count as a word. So what stands at
 * the two places may differ in all these; it begins with the first character of the first word and
 * ends with the last of the last.
 *
 * @param startA where it begins in the first text, in chars
 * @param endA where it ends in the first text, exclusive
 * @param startB where it begins in the second text
 * @param endB where it ends in the second text, exclusive
 * @param words its words, at least 1
 */
public record SharedPassage(int startA, int endA, int startB, int endB, int words) {
  /**
   * Returns the longest run of words that two texts share; nothing if they share no word. Of
   * several as long, the one that begins first in the first text, and of its places in the second
   * text the first.
   *
   * <p>A pure function. For n words in both texts it takes O(n log n) time and some 60 n bytes.
   */
  public static Optional<SharedPassage> longest(String a, String b) {
    LocatedTokens tokensA = new LocatedTokens(a);
    LocatedTokens tokensB = new LocatedTokens(b);
    return RunSearch.longest(tokensA.hashes(), tokensB.hashes())
        .map(
            run ->
                new SharedPassage(
                    tokensA.start(run.a()),
                    tokensA.end(run.a() + run.length() - 1),
                    tokensB.start(run.b()),
                    tokensB.end(run.b() + run.length() - 1),
                    run.length()));
  }
}
