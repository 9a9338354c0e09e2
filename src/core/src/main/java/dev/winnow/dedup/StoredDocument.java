package dev.winnow.dedup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The record of a document.
 *
 * @param id its id
 * @param text its text
 * @param facts what a policy asks for
 */
record StoredDocument(String id, int text, DocumentFacts facts) {
  private static final int HAS_FACTS = 1;
  private static final int HAS_DATE = 2;
  private static final int HAS_HOST = 4;

  /** LMDB takes keys of up to 511 bytes. */
  private static final int LONGEST_KEY = 500;

  /** Returns the key of an id: 0 and the id, or 1 and its SHA-256 if it is too long. */
  static byte[] key(String id) {
    byte[] bytes = id.getBytes(StandardCharsets.UTF_8);
    boolean whole = bytes.length < LONGEST_KEY;
    byte[] kept = whole ? bytes : sha256(bytes);
    byte[] key = new byte[1 + kept.length];
    key[0] = (byte) (whole ? 0 : 1);
    System.arraycopy(kept, 0, key, 1, kept.length);
    return key;
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  byte[] toBytes() {
    byte[] name = id.getBytes(StandardCharsets.UTF_8);
    byte[] host = facts.host().orElse("").getBytes(StandardCharsets.UTF_8);
    boolean known = !facts.equals(DocumentFacts.NONE);
    int size = 2 * Integer.BYTES + name.length;
    if (known) {
      size += 3 * Long.BYTES + Integer.BYTES + host.length;
    }
    ByteBuffer record = Records.allocate(size);
    record.putInt(text).putInt(known ? flags() : 0);
    if (known) {
      record.putLong(facts.length()).putLong(facts.date().orElse(0)).putDouble(facts.quality());
      record.putInt(host.length).put(host);
    }
    return Records.seal(record.put(name));
  }

  private int flags() {
    return HAS_FACTS
        | (facts.date().isPresent() ? HAS_DATE : 0)
        | (facts.host().isPresent() ? HAS_HOST : 0);
  }

  static StoredDocument of(ByteBuffer record) {
    int text = record.getInt();
    int flags = record.getInt();
    DocumentFacts facts = (flags & HAS_FACTS) == 0 ? DocumentFacts.NONE : facts(record, flags);
    return new StoredDocument(string(record, record.remaining()), text, facts);
  }

  private static DocumentFacts facts(ByteBuffer record, int flags) {
    long length = record.getLong();
    long date = record.getLong();
    double quality = record.getDouble();
    String host = string(record, record.getInt());
    return new DocumentFacts(
        length,
        (flags & HAS_DATE) == 0 ? OptionalLong.empty() : OptionalLong.of(date),
        quality,
        (flags & HAS_HOST) == 0 ? Optional.empty() : Optional.of(host));
  }

  private static String string(ByteBuffer record, int length) {
    byte[] bytes = new byte[length];
    record.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
