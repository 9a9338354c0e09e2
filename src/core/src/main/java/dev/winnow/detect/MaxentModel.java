package dev.winnow.detect;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.nio.ByteBuffer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A maximum-entropy model of Apache OpenNLP as it stands in the file: far quicker to read than by
 * OpenNLP itself, which makes an object and a map entry for every feature.
 *
 * <p>The format is that of OpenNLP's {@code GISModelReader}: the word GIS, a constant and a
 * parameter that are no longer used, the outcomes, the patterns (how many features in a row have
 * which outcomes), the features in the order of the patterns, and a parameter for each outcome of
 * each feature.
 */
final class MaxentModel {
  private static final String TYPE = "GIS";

  /** The names of the outcomes. */
  final String[] outcomes;

  final String[] features;

  /** For each feature, the indexes of its outcomes; rows are shared between features. */
  final byte[][] patterns;

  /** For each feature in order, the parameters of its outcomes in order. */
  final float[] parameters;

  private MaxentModel(String[] outcomes, String[] features, byte[][] patterns, float[] parameters) {
    this.outcomes = outcomes;
    this.features = features;
    this.patterns = patterns;
    this.parameters = parameters;
  }

  /** Reads the model in an OpenNLP model archive. */
  static MaxentModel read(InputStream archive, String entryName) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(archive)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(entryName)) {
          return parse(zip.readAllBytes());
        }
      }
    }
    throw new FileNotFoundException(entryName);
  }

  private static MaxentModel parse(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    String type = in.readUTF();
    if (!type.equals(TYPE)) {
      throw new StreamCorruptedException("expected a model of type " + TYPE + ", got " + type);
    }
    in.readInt();
    in.readDouble();
    String[] outcomes = strings(in);
    String[] rows = strings(in);
    String[] features = strings(in);
    byte[][] patterns = new byte[features.length][];
    int feature = 0;
    int total = 0;
    for (String row : rows) {
      int[] numbers = numbers(row);
      byte[] pattern = new byte[numbers.length - 1];
      for (int i = 0; i < pattern.length; i++) {
        pattern[i] = (byte) numbers[i + 1];
      }
      for (int i = 0; i < numbers[0]; i++) {
        patterns[feature++] = pattern;
      }
      total += numbers[0] * pattern.length;
    }
    ByteBuffer rest = ByteBuffer.wrap(bytes, bytes.length - in.available(), in.available());
    float[] parameters = new float[total];
    for (int i = 0; i < total; i++) {
      parameters[i] = (float) rest.getDouble();
    }
    return new MaxentModel(outcomes, features, patterns, parameters);
  }

  private static String[] strings(DataInputStream in) throws IOException {
    String[] strings = new String[in.readInt()];
    for (int i = 0; i < strings.length; i++) {
      strings[i] = in.readUTF();
    }
    return strings;
  }

  /** Splits at single blanks. */
  private static int[] numbers(String row) {
    int[] numbers = new int[(int) row.chars().filter(c -> c == ' ').count() + 1];
    int at = 0;
    for (int i = 0; i < row.length(); i++) {
      char c = row.charAt(i);
      if (c == ' ') {
        at++;
      } else {
        numbers[at] = numbers[at] * 10 + c - '0';
      }
    }
    return numbers;
  }
}
