package dev.winnow.corpus.output;

import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.WellFormed;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/** Writes texts as the conversion records of a WET file (ISO 28500:2009, WARC/1.0). */
final class WetWriter implements RecordWriter<CleanedRecord> {
  /** Without parameters, as Common Crawl has it; always UTF-8. */
  private static final MediaType TEXT = MediaType.parse("text/plain");

  private static final String WARCINFO_ID = "winnow:wet:warcinfo";
  private static final String RECORD_ID = "winnow:wet:record:";

  private final OutputStream out;
  private final WarcWriter writer;
  private boolean begun;

  /**
   * Writes to a stream.
   *
   * @param goesOn whether there are records on it already
   */
  WetWriter(OutputStream out, boolean goesOn) throws IOException {
    this.out = out;
    this.begun = goesOn;
    this.writer = new WarcWriter(out);
  }

  @Override
  public void write(CleanedRecord cleaned) throws IOException {
    Instant date = cleaned.record().date().flatMap(WarcDates::parse).orElse(Instant.EPOCH);
    begin(date);
    String id = cleaned.record().id();
    String text = cleaned.document().text();
    byte[] bytes = WellFormed.of(text).getBytes(StandardCharsets.UTF_8);
    WarcConversion.Builder builder =
        new WarcConversion.Builder()
            .recordId(named(RECORD_ID + id))
            .date(date)
            .blockDigest(sha1(bytes))
            .body(TEXT, bytes);
    Optional<String> url =
        cleaned.record().document().url().map(WarcUris::of).filter(u -> !u.isEmpty());
    builder.setHeader("WARC-Target-URI", url.orElseGet(() -> WarcUris.ofId(id)));
    uuid(id).ifPresent(source -> builder.refersTo(URI.create("urn:uuid:" + source)));
    language(cleaned.document().language().code())
        .ifPresent(code -> builder.setHeader("WARC-Identified-Content-Language", code));
    write(builder.build());
  }

  private void begin(Instant date) throws IOException {
    if (!begun) {
      begun = true;
      // a map that keeps its order: Map.of has another one on each run
      Map<String, List<String>> fields = new TreeMap<>();
      fields.put("format", List.of("WARC File Format 1.0"));
      fields.put("software", List.of("Winnow"));
      write(new Warcinfo.Builder().recordId(named(WARCINFO_ID)).date(date).fields(fields).build());
    }
  }

  private void write(WarcRecord record) throws IOException {
    writer.write(record);
    if (out instanceof FramedStream frames) {
      // as usual, so that each can be read alone
      frames.endFrame();
    }
  }

  /** Returns the same UUID for the same name on every run (RFC 9562, version 3). */
  private static UUID named(String name) {
    return UUID.nameUUIDFromBytes(WellFormed.of(name).getBytes(StandardCharsets.UTF_8));
  }

  private static WarcDigest sha1(byte[] bytes) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(bytes);
      return new WarcDigest(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-1", e);
    }
  }

  private static Optional<UUID> uuid(String id) {
    try {
      return id.length() == 36 ? Optional.of(UUID.fromString(id)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the ISO 639-3 code, as Common Crawl has it. */
  private static Optional<String> language(String code) {
    return code.equals("und")
        ? Optional.empty()
        : Optional.of(Locale.forLanguageTag(code).getISO3Language()).filter(c -> !c.isEmpty());
  }

  @Override
  public boolean sync() throws IOException {
    out.flush();
    return true;
  }

  @Override
  public void close() throws IOException {
    begin(Instant.EPOCH);
    out.flush();
  }
}
