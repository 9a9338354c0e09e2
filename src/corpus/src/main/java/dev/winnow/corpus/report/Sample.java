package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * What a report shows of a record.
 *
 * @param url empty if it is not known
 * @param source where the record stands in the input
 * @param words of the whole text
 * @param text the beginning of the text
 * @param cut whether there is more of it
 * @param kind how it repeats an earlier record; empty if it does not
 */
record Sample(
    String url, String source, String language, int words, String text, boolean cut, String kind) {
  private static final int TEXT = 600;
  private static final int ADDRESS = 2000;

  static Sample of(ReportedRecord record) {
    String text = record.text();
    return new Sample(
        Json.cut(record.source().document().url().orElse(""), ADDRESS),
        Json.cut(record.source().location().toString(), ADDRESS),
        record.isEmpty() ? Words.UNKNOWN : record.document().language().code(),
        record.words(),
        Json.cut(text, TEXT),
        text.length() > TEXT,
        record.duplicate().map(duplicate -> Duplication.kind(duplicate)).orElse(""));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeUTF(url);
    out.writeUTF(source);
    out.writeUTF(language);
    out.writeInt(words);
    out.writeUTF(text);
    out.writeBoolean(cut);
    out.writeUTF(kind);
  }

  static Sample read(DataInputStream in) throws IOException {
    return new Sample(
        in.readUTF(),
        in.readUTF(),
        in.readUTF(),
        in.readInt(),
        in.readUTF(),
        in.readBoolean(),
        in.readUTF());
  }

  void write(ObjectNode to) {
    to.put("url", url.isEmpty() ? null : url);
    to.put("source", source);
    to.put("language", language);
    to.put("words", words);
    to.put("text", text);
    to.put("cut", cut);
  }
}
