package dev.winnow.boilerplate;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * What every file of a trained model begins with: a mark, a version and a hash of the features that
 * the model was trained on, 4 bytes each.
 *
 * @param kind what the file is called in messages
 * @param mark tells the file from others
 * @param version of the format
 * @param features the hash of the features that this build computes
 */
record ModelFile(String kind, int mark, int version, int features) {
  /** Reads what follows the head of a file. */
  @FunctionalInterface
  interface Reader<M> {
    M read(DataInputStream data) throws IOException;
  }

  /** Writes what follows the head of a file. */
  @FunctionalInterface
  interface Writer {
    void write(DataOutputStream data) throws IOException;
  }

  void write(OutputStream out, Writer model) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(mark);
    data.writeInt(version);
    data.writeInt(features);
    model.write(data);
    data.flush();
  }

  <M> M read(InputStream in, String source, Reader<M> model) throws IOException {
    DataInputStream data = new DataInputStream(in);
    if (data.readInt() != mark) {
      throw new IllegalStateException(source + " is not a " + kind);
    }
    int found = data.readInt();
    if (found != version) {
      throw new IllegalStateException(
          source + " has version " + found + ", this build reads " + version);
    }
    if (data.readInt() != features) {
      throw new IllegalStateException(
          source + " was trained on other features than this build computes; train it again");
    }
    return model.read(data);
  }

  /** Returns the model in a zipped resource of the jar. */
  <M> M load(String resource, Reader<M> model) {
    try (InputStream in = ModelFile.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing from the jar");
      }
      return read(new BufferedInputStream(new GZIPInputStream(in)), resource, model);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
  }
}
