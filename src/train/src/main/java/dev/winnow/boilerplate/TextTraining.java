package dev.winnow.boilerplate;

import dev.winnow.segment.Block;
import dev.winnow.segment.Page;
import dev.winnow.segment.Segmenter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** The trainer's way to the features and the model of plain text. */
public final class TextTraining {
  private static final int COLUMNS = TextFeatures.names().size();

  private TextTraining() {}

  /** Returns the names of the features, in order. */
  public static List<String> featureNames() {
    return TextFeatures.names();
  }

  /** A paragraph as core would look at it. */
  public record Unit(String text, int words) {}

  /** Returns the paragraphs of a text. */
  public static List<Unit> units(String text) {
    return paragraphs(text, new Lexicon()).stream()
        .map(unit -> new Unit(MarkdownLinks.shown(unit.facts().text()), unit.facts().words()))
        .toList();
  }

  private static List<Paragraph> paragraphs(String text, Lexicon lexicon) {
    LineReader reader = new LineReader(lexicon);
    List<TextLine> lines = new ArrayList<>();
    for (Block block : Segmenter.segment(text).blocks()) {
      lines.add(new TextLine(block, reader));
    }
    return new Paragraphs(reader).of(lines);
  }

  /** Returns the features of the paragraphs of a text, a row for each. */
  public static float[][] features(String text, WordWeights weights) {
    LineTable table = LineTable.of(paragraphs(text, weights.lexicon()));
    TextFeatures features = new TextFeatures(table);
    float[][] rows = new float[table.size()][COLUMNS];
    FeatureSink sink = new FeatureSink();
    for (int i = 0; i < rows.length; i++) {
      sink.begin(rows[i]);
      features.put(i, sink);
    }
    return rows;
  }

  /** Returns the hashes of a line's words and pairs of words. */
  public static int[] words(String line) {
    WordHashes words = new WordHashes();
    words.read(line);
    int[] all = new int[Math.max(0, 2 * words.size() - 1)];
    for (int i = 0; i < words.size(); i++) {
      all[i] = words.hash(i);
    }
    for (int i = 0; i + 1 < words.size(); i++) {
      all[words.size() + i] = words.pair(i);
    }
    return all;
  }

  /** Returns what the model of page types takes of a text with these rows. */
  public static float[] typeFeatures(List<Unit> units, float[][] rows, int[] columns) {
    PageSummary summary = new PageSummary(columns);
    for (int i = 0; i < rows.length; i++) {
      summary.add(rows[i], units.get(i).words());
    }
    return summary.means();
  }

  /** A trained model, as core would read it from its file. */
  public static final class Model {
    private final TextModel model;

    /**
     * Makes a model.
     *
     * @param typeColumns the features whose means tell the page type
     * @param types the trees of each type
     */
    public Model(TreeTable lines, int[] typeColumns, List<TreeTable> types, WordWeights weights) {
      model =
          new TextModel(
              lines.toEnsemble(),
              new PageTypeModel(typeColumns, types.stream().map(TreeTable::toEnsemble).toList()),
              weights.lexicon());
    }

    /** Returns what core would keep of a text, a line a block. */
    public String clean(String text, Preset preset) {
      StringBuilder kept = new StringBuilder();
      Page page = Segmenter.segment(text);
      for (Verdict verdict : TextVerdicts.of(page, model, preset, TemplateShares.NONE).blocks()) {
        if (verdict.kept()) {
          kept.append(verdict.block().text()).append('\n');
        }
      }
      return kept.toString();
    }

    /** Writes the model file of core. */
    public void write(OutputStream out) throws IOException {
      try (GZIPOutputStream zipped = new GZIPOutputStream(out)) {
        model.write(zipped);
      }
    }
  }

  /** Weights of words and pairs of words. */
  public static final class WordWeights {
    private final Lexicon lexicon = new Lexicon();

    /** Puts the weights of a word for its line, those after it and those before it, in log odds. */
    public void put(int hash, double here, double after, double before) {
      lexicon.put(hash, steps(here), steps(after), steps(before));
    }

    private static int steps(double weight) {
      return (int) Math.max(-127, Math.min(127, Math.round(weight / Lexicon.STEP)));
    }

    Lexicon lexicon() {
      return lexicon;
    }
  }
}
