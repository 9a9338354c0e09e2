package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.segment.TextShape;
import org.junit.jupiter.api.Test;

final class EnumerationsTest {
  private static final double LEAST = 0.1;

  @Test
  void itemsOfAListStandTogether() {
    assertThat(likely(0.02, 0.02, 0.3, 0.2, "1. Ash", "2. Beech", "3. Cedar", "4. Dogwood"))
        .containsExactly(0, 1, 2, 3);
  }

  @Test
  void aListThatIsClearlyFurnitureStaysFurniture() {
    assertThat(likely(0.02, 0.02, 0.05, 0.02, "1. Ash", "2. Beech", "3. Cedar", "4. Dogwood"))
        .isEmpty();
  }

  @Test
  void numbersOutOfOrderAreNoList() {
    assertThat(likely(0.5, 0.5, 0.5, 0.5, "1. Ash", "3. Beech", "2. Cedar", "7. Dogwood"))
        .isEmpty();
  }

  @Test
  void aFewLinesMayStandBetweenItems() {
    assertThat(
            likely(
                0.5,
                0.5,
                0.5,
                0.5,
                0.5,
                0.5,
                "1. Ash",
                "A tree",
                "2. Beech",
                "3. Cedar",
                "Wood",
                "4. Dogwood"))
        .containsExactly(0, 2, 3, 5);
  }

  private static int[] likely(Object... probabilitiesAndLines) {
    int size = probabilitiesAndLines.length / 2;
    LineReader reader = new LineReader(new Lexicon());
    float[] probabilities = new float[size];
    LineFacts[] lines = new LineFacts[size];
    for (int i = 0; i < size; i++) {
      probabilities[i] = ((Double) probabilitiesAndLines[i]).floatValue();
      String text = (String) probabilitiesAndLines[size + i];
      lines[i] = reader.read(text, TextShape.of(text), 0);
    }
    LineTable table = new LineTable(lines, new boolean[size]);
    return new Enumerations(table).likely(probabilities, LEAST).stream().toArray();
  }
}
