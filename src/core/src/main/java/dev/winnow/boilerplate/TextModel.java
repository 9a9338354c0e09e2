package dev.winnow.boilerplate;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * The trained model of plain texts: how likely each line is main content, and what type of page the
 * text was taken from.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param lines the ensemble over the features of a line
 * @param types the model of page types
 * @param lexicon the weights of words
 */
record TextModel(TreeEnsemble lines, PageTypeModel types, Lexicon lexicon) {
  private static final int MAGIC = 0x57_54_58_4D; // WTXM
  private static final int VERSION = 1;
  private static final String RESOURCE = "text-model.bin.gz";

  /** Returns the model in the jar, loaded at the first call. */
  static TextModel standard() {
    return Standard.MODEL;
  }

  /** Returns what the model says of the lines of a text. */
  PageScores scores(LineTable table) {
    return scorer(table).scores();
  }

  /** Returns what scores the lines of a text, or only those at its ends. */
  LineScorer scorer(LineTable table) {
    return new LineScorer(this, table);
  }

  /** Returns how many features a line has. */
  static int features() {
    return Names.COUNT;
  }

  void write(OutputStream out) throws IOException {
    Names.FILE.write(
        out,
        data -> {
          lines.write(data);
          types.write(data);
          lexicon.write(data);
        });
  }

  static TextModel read(InputStream in, String source) throws IOException {
    return Names.FILE.read(in, source, TextModel::read);
  }

  private static TextModel read(DataInputStream data) throws IOException {
    return new TextModel(TreeEnsemble.read(data), PageTypeModel.read(data), Lexicon.read(data));
  }

  private static final class Names {
    private static final List<String> ALL = TextFeatures.names();
    static final int COUNT = ALL.size();
    private static final int HASH = ALL.hashCode();
    static final ModelFile FILE = new ModelFile("text model", MAGIC, VERSION, HASH);
  }

  private static final class Standard {
    static final TextModel MODEL = Names.FILE.load(RESOURCE, TextModel::read);
  }
}
