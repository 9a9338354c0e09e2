package dev.winnow.benchmarks.detect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a catalogue of translations in the binary format of GNU gettext (its manual, section "The
 * Format of GNU MO Files").
 */
final class Catalogue {
  private static final int MAGIC = 0x950412de;
  private static final int COUNT = 8;
  private static final int ORIGINALS = 12;
  private static final int TRANSLATIONS = 16;

  private static final Pattern CHARSET = Pattern.compile("charset=([\\w-]+)");

  private Catalogue() {}

  /** A message and its translation; of several plural forms the first. */
  record Message(String original, String translation) {}

  static List<Message> read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    List<Message> messages = new ArrayList<>();
    if (bytes.length < TRANSLATIONS + Integer.BYTES || buffer.getInt(0) != MAGIC) {
      return messages;
    }
    // the header is the translation of the empty message, which sorts first
    Matcher header = CHARSET.matcher(string(buffer, TRANSLATIONS, 0, StandardCharsets.ISO_8859_1));
    if (!header.find() || !Charset.isSupported(header.group(1))) {
      return messages;
    }
    Charset charset = Charset.forName(header.group(1));
    for (int i = 0; i < buffer.getInt(COUNT); i++) {
      messages.add(
          new Message(
              string(buffer, ORIGINALS, i, charset), string(buffer, TRANSLATIONS, i, charset)));
    }
    return messages;
  }

  private static String string(ByteBuffer buffer, int table, int index, Charset charset) {
    int entry = buffer.getInt(table) + index * 2 * Integer.BYTES;
    int length = buffer.getInt(entry);
    int start = buffer.getInt(entry + Integer.BYTES);
    byte[] bytes = new byte[length];
    buffer.get(start, bytes);
    String whole = new String(bytes, charset);
    // a context stands before U+0004
    whole = whole.substring(whole.indexOf('\u0004') + 1);
    int end = whole.indexOf('\0');
    return end < 0 ? whole : whole.substring(0, end);
  }
}
