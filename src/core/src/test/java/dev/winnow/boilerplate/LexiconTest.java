package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class LexiconTest {
  private static float[] sums(Lexicon lexicon, String line) {
    WordHashes words = new WordHashes();
    words.read(line);
    float[] sums = new float[Lexicon.Place.values().length];
    lexicon.sum(words, sums);
    return sums;
  }

  private static int hash(String word) {
    WordHashes words = new WordHashes();
    words.read(word);
    return words.hash(0);
  }

  private static Lexicon lexicon() {
    Lexicon lexicon = new Lexicon();
    lexicon.put(hash("newsletter"), -100, -20, 7);
    lexicon.put(hash("harbour"), 50, 0, 0);
    for (int i = 0; i < 5000; i++) {
      lexicon.put(hash("word" + (char) ('a' + i % 26) + i), i % 100 + 1, 0, 0);
    }
    return lexicon;
  }

  @Test
  void sumsWeightsOfAllPlaces() {
    assertThat(sums(lexicon(), "The Harbour NEWSLETTER"))
        .containsExactly(-50 * Lexicon.STEP, -20 * Lexicon.STEP, 7 * Lexicon.STEP);
  }

  @Test
  void unknownWordsWeighNothing() {
    assertThat(sums(lexicon(), "Die Fähre fährt um sechs")).containsExactly(0, 0, 0);
  }

  @Test
  void weighsTheSameAfterReading() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    lexicon().write(new DataOutputStream(bytes));
    Lexicon read = Lexicon.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    String line = "harbour newsletter worda0 wordb1 wordz4991";
    assertThat(sums(read, line)).isEqualTo(sums(lexicon(), line));
  }
}
