package dev.winnow.train;

import dev.winnow.boilerplate.TextTraining;
import dev.winnow.boilerplate.TextTraining.Unit;
import dev.winnow.evaluation.LabelledPage;
import java.util.List;

/** A labelled page rendered as plain text, with a label and a weight for each paragraph. */
@SuppressWarnings("ArrayRecordComponent")
record TextTable(
    LabelledPage page,
    TextKind style,
    String content,
    List<Unit> units,
    float[] labels,
    float[] weights,
    int[][] words) {
  static TextTable of(LabelledPage page, TextKind style, String content) {
    List<Unit> units = TextTraining.units(content);
    int[][] words = new int[units.size()][];
    for (int i = 0; i < words.length; i++) {
      words[i] = TextTraining.words(units.get(i).text());
    }
    return new TextTable(
        page,
        style,
        content,
        units,
        BlockLabels.of(units.stream().map(Unit::text).toList(), page.reference().mainContent()),
        PageTable.weights(units.stream().mapToInt(Unit::words).toArray()),
        words);
  }
}
