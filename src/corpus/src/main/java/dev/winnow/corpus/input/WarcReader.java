package dev.winnow.corpus.input;

import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads WARC and WET (ISO 28500); a record that is broken is reported, and reading goes on at the
 * next one, which jwarc's own reader does not. Every length is checked by what follows the record;
 * where it is wrong, records that it would swallow come out all the same.
 */
final class WarcReader implements RecordReader {
  private static final String REMEDY = "fetch the file again, or leave the record out";

  /** How many line ends may stand between two records; two are right. */
  private static final int MOST_LINE_ENDS = 64;

  private final String display;
  private final WarcWindow window;
  private final WarcDocuments documents;
  private final long most;
  private final Runnable onClose;

  /** Whether what stands here was reported, so that only the next record is looked for. */
  private boolean searching;

  private boolean done;

  WarcReader(String id, String display, WarcBytes bytes, InputSettings settings, Runnable onClose) {
    this.display = display;
    this.most = settings.maxRecordBytes();
    this.window = new WarcWindow(bytes);
    this.documents = new WarcDocuments(window, id, most);
    this.onClose = onClose;
  }

  @Override
  public Optional<Entry> next() {
    while (!done) {
      Location location = Location.offset(display, window.offsetOnDisk());
      try {
        Optional<Entry> entry = searching ? search() : read(location);
        if (entry.isPresent()) {
          return entry;
        }
      } catch (IOException e) {
        done = true;
        return Optional.of(ReadFailures.of(location, e));
      } catch (OutOfMemoryError e) {
        searching = true;
        return Optional.of(Unreadable.outOfMemory(location));
      }
    }
    return Optional.empty();
  }

  /** Reads the record at the next one of the places where one may begin. */
  private Optional<Entry> search() throws IOException {
    if (!window.findRecordStart()) {
      if (window.gap().isPresent()) {
        window.passGap();
      } else {
        done = true;
      }
      return Optional.empty();
    }
    Location location = Location.offset(display, window.offsetOnDisk());
    Optional<WarcHeader> header = WarcHeader.read(window).filter(h -> !h.type().isEmpty());
    if (header.isEmpty()) {
      window.skip(1);
      return Optional.empty();
    }
    searching = false;
    return Optional.of(read(header.get(), location));
  }

  /** Reads the record that should stand here. */
  private Optional<Entry> read(Location location) throws IOException {
    if (window.available() == 0 && !window.fill()) {
      return atEnd();
    }
    if (!window.atRecordStart()) {
      return Optional.of(broken(location, "bytes that belong to no record"));
    }
    Optional<WarcHeader> header = WarcHeader.read(window);
    if (header.isEmpty()) {
      window.skip(1);
      return Optional.of(broken(location, "the header of the record is broken or cut off"));
    }
    if (header.get().type().isEmpty()) {
      return Optional.of(broken(location, "the record has no WARC-Type"));
    }
    return Optional.of(read(header.get(), location));
  }

  private Optional<Entry> atEnd() throws IOException {
    Optional<WarcBytes.Gap> gap = window.gap();
    if (gap.isEmpty()) {
      done = true;
      return Optional.empty();
    }
    window.passGap();
    return Optional.of(broken(Location.offset(display, gap.get().offset()), gap.get().reason()));
  }

  private Unreadable broken(Location location, String reason) {
    searching = true;
    return new Unreadable(location, reason, REMEDY);
  }

  private Entry read(WarcHeader header, Location location) throws IOException {
    OptionalLong length = header.length();
    if (length.isEmpty()) {
      return broken(location, "the record has no valid Content-Length");
    }
    if (length.getAsLong() > most + WarcHeader.LONGEST) {
      return readHuge(header, length.getAsLong(), location);
    }
    try (WarcBody body = new WarcBody(window, length.getAsLong(), window.mayGoBack())) {
      Entry entry = documents.read(header, body, location);
      body.passRest();
      return checked(entry, body, location);
    }
  }

  /** Passes a record without regard to its length, which may well be wrong. */
  private Entry readHuge(WarcHeader header, long length, Location location) throws IOException {
    try (WarcBody beginning =
        new WarcBody(window, Math.min(length, WarcHeader.LONGEST), window.mayGoBack())) {
      Entry entry = documents.read(header, beginning, location);
      beginning.goBackToInner();
      searching = true;
      return entry instanceof Skipped ? entry : ReadFailures.tooLarge(location, most);
    }
  }

  /** Returns the entry if what follows its record shows that the record's length is right. */
  private Entry checked(Entry entry, WarcBody body, Location location) throws IOException {
    if (body.isCutOff()) {
      String reason =
          window
              .gap()
              .map(WarcBytes.Gap::reason)
              .orElse("the record is cut off, or its Content-Length is too large");
      body.goBackToInner();
      return broken(location, reason);
    }
    if (body.isStopped()) {
      return broken(location, "the record is longer or shorter than its Content-Length");
    }
    int lineEnds = 0;
    int lineFeeds = 0;
    while (lineEnds < MOST_LINE_ENDS && window.ensure(lineEnds + 1)) {
      byte b = window.array()[window.index() + lineEnds];
      if (b != '\r' && b != '\n') {
        break;
      }
      lineEnds++;
      lineFeeds += b == '\n' ? 1 : 0;
    }
    if (!window.ensure(lineEnds + 1)) {
      window.skip(lineEnds);
      Optional<WarcBytes.Gap> gap = window.gap().filter(WarcBytes.Gap::afterData);
      return gap.isPresent() ? broken(location, gap.get().reason()) : entry;
    }
    if (isRecordStart(lineEnds)) {
      window.skip(lineEnds);
      return entry;
    }
    if (body.hasInner()) {
      body.goBackToInner();
    } else if (lineFeeds >= 2) {
      window.skip(lineEnds);
      return entry;
    } else {
      // the length may end within the first bytes of the next record
      window.back((int) Math.min(WarcRecordStart.LENGTH - 1, window.position() - body.begin()));
    }
    return broken(location, "the record is longer or shorter than its Content-Length");
  }

  private boolean isRecordStart(int ahead) throws IOException {
    return window.ensure(ahead + WarcRecordStart.LENGTH)
        && WarcRecordStart.isAt(window.array(), window.index() + ahead);
  }

  @Override
  public void close() {
    window.close();
    onClose.run();
  }
}
