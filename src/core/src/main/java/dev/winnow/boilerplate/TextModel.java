package dev.winnow.boilerplate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPInputStream;

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
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeInt(Names.HASH);
    lines.write(data);
    types.write(data);
    lexicon.write(data);
    data.flush();
  }

  static TextModel read(InputStream in, String source) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != MAGIC) {
      throw new IllegalStateException(source + " is not a text model");
    }
    int version = data.readInt();
    if (version != VERSION) {
      throw new IllegalStateException(
          source + " has version " + version + ", this build reads " + VERSION);
    }
    if (data.readInt() != Names.HASH) {
      throw new IllegalStateException(
          source + " was trained on other features than this build computes; train it again");
    }
    return new TextModel(TreeEnsemble.read(data), PageTypeModel.read(data), Lexicon.read(data));
  }

  private static final class Names {
    private static final List<String> ALL = TextFeatures.names();
    static final int COUNT = ALL.size();
    static final int HASH = ALL.hashCode();
  }

  private static final class Standard {
    static final TextModel MODEL = load();

    private static TextModel load() {
      try (InputStream in = TextModel.class.getResourceAsStream(RESOURCE)) {
        if (in == null) {
          throw new IllegalStateException("resource " + RESOURCE + " is missing from the jar");
        }
        return read(new BufferedInputStream(new GZIPInputStream(in)), RESOURCE);
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read resource " + RESOURCE, e);
      }
    }
  }
}
