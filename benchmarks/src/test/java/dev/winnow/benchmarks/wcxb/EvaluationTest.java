package dev.winnow.benchmarks.wcxb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.evaluation.LabelledFolder;
import dev.winnow.evaluation.LabelledPages;
import dev.winnow.evaluation.Means;
import dev.winnow.evaluation.PageScore;
import dev.winnow.evaluation.Reference;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  @TempDir private Path folder;
  private Evaluation evaluation = new Evaluation("", List.of());

  @BeforeEach
  void evaluate() throws IOException {
    // The extractor below echoes the file, so file and reference say what each page scores.
    LabelledPages.add(folder, "d1", "product", "a b", "a b");
    LabelledPages.add(folder, "d2", "article", "a b", "b c");
    LabelledPages.add(folder, "e1", "article", "throw", "a");
    LabelledPages.add(folder, "e2", "odd", "overflow", "a");
    evaluation =
        Evaluator.run(
            "echo",
            (page, url) -> {
              String text = new String(page, StandardCharsets.UTF_8);
              if (text.equals("throw")) {
                throw new IOException("as told");
              }
              if (text.equals("overflow")) {
                throw new StackOverflowError();
              }
              return text;
            },
            LabelledFolder.read(folder),
            2);
  }

  @Test
  void averagesPagesInAllAndByTypeAndSource() {
    assertThat(evaluation.overall().f1()).isEqualTo((1 + 0.5 + 0 + 0) / 4, within(1e-12));
    assertThat(evaluation.byType().keySet()).containsExactly("article", "product", "odd");
    assertThat(evaluation.byType().values()).extracting(Means::f1).containsExactly(0.25, 1.0, 0.0);
    assertThat(evaluation.byGroup().keySet()).containsExactly("d", "e");
    assertThat(evaluation.byGroup().values()).extracting(Means::f1).containsExactly(0.75, 0.0);
  }

  @Test
  void countsFailuresAsEmptyAnswers() {
    assertThat(evaluation.failed()).extracting(PageResult::id).containsExactly("e1", "e2");
    assertThat(evaluation.failed().get(0).failure().orElse("")).contains("as told");
    assertThat(evaluation.failed().get(0).score().predictedWords()).isZero();
  }

  @Test
  void listsTheWorstFirst() {
    assertThat(evaluation.worst(3)).extracting(PageResult::id).containsExactly("e1", "e2", "d2");
  }

  @Test
  void writesTheSameFilesOnEveryRunWithoutTimes() {
    assertThat(Results.rows(evaluation, false))
        .startsWith(
            "id\ttype\tf1\tprecision\trecall\twords\treference_words",
            "d1\tproduct\t1.0000\t1.0000\t1.0000\t2\t2",
            "d2\tarticle\t0.5000\t0.5000\t0.5000\t2\t2");
    assertThat(Results.rows(evaluation, true).get(1)).matches("d1\tproduct\t.*\t2\t2\t[0-9.]+");
    assertThat(Results.json(evaluation, List.of()).at("/by_type/article/f1").asDouble())
        .isEqualTo(0.25);
    assertThat(Results.json(evaluation, List.of()).at("/failed").asInt()).isEqualTo(2);
  }

  @Test
  void showsNoSnippetRatesWithoutSnippets() {
    PageScore score = PageScore.of("a", new Reference("a", List.of(), List.of()));
    PageResult page = new PageResult("1", "article", "", score, 0, Optional.empty());
    Evaluation bare = new Evaluation("bare", List.of(page));

    assertThat(Table.of(bare)).contains("1.0000       -       -");
    assertThat(PeerTable.markdown(List.of(bare)).get(2)).contains("| 1.000 | - | - |");
    assertThat(Results.json(bare, List.of()).at("/all").has("with_found")).isFalse();
  }

  @Test
  void putsSystemsSideBySide() {
    List<String> table = PeerTable.markdown(List.of(evaluation, evaluation));

    assertThat(table).hasSize(4);
    assertThat(table.get(0)).contains("| article | product | odd | d* | e* | failed |");
    assertThat(table.get(2)).startsWith("| echo | 0.375 |").endsWith("| 0.750 | 0.000 | 2 |");
    assertThat(PeerTable.pages(List.of(evaluation, evaluation)))
        .contains("id\ttype\techo\techo", "d2\tarticle\t0.500\t0.500");
  }
}
