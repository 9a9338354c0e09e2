package dev.winnow.corpus.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks gzip of many members (RFC 1952), as WARC has one for each record, and goes on at the next
 * member when one is damaged; {@link java.util.zip.GZIPInputStream} ends there.
 *
 * <p>Holds 0.5 MiB. For one thread; {@link #end} gives native memory back.
 */
final class GzipMembers implements WarcBytes {
  private static final int TRAILER = 8;

  private final CompressedWindow window;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final MemberOffsets offsets = new MemberOffsets();
  private long given;
  private long memberStart;
  private boolean inMember;
  private boolean memberHasData;

  /** Whether what looks like a member was found in damaged data, and may be none. */
  private boolean searching;

  private @Nullable Gap gap;

  GzipMembers(InputStream in) {
    this.window = new CompressedWindow(in);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (gap == null) {
      if (!inMember && !startMember()) {
        return -1;
      }
      int n = inMember ? inflate(target, offset, length) : 0;
      if (n > 0) {
        if (!memberHasData) {
          memberHasData = true;
          searching = false;
          offsets.add(given, memberStart);
        }
        crc.update(target, offset, n);
        given += n;
        return n;
      }
    }
    return -1;
  }

  /** Goes to the next member; false at the end. There may be a gap instead. */
  private boolean startMember() throws IOException {
    if (searching ? !window.findMember() : !window.skipZeros()) {
      return false;
    }
    memberStart = window.offset();
    memberHasData = false;
    int length = GzipHeader.INCOMPLETE;
    while (length == GzipHeader.INCOMPLETE) {
      length = GzipHeader.length(window.array(), window.index(), window.end());
      if (length == GzipHeader.INCOMPLETE && !window.fill(memberStart)) {
        damaged("the file is cut off");
        return true;
      }
    }
    if (length == GzipHeader.INVALID) {
      damaged("what stands here is no gzip data");
      return true;
    }
    window.skip(length);
    inflater.reset();
    crc.reset();
    inMember = true;
    return true;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    if (inflater.needsInput()) {
      if (window.index() == window.end() && !window.fill(memberStart)) {
        damaged("the file is cut off");
        return 0;
      }
      inflater.setInput(window.array(), window.index(), window.end() - window.index());
    }
    try {
      int n = inflater.inflate(target, offset, length);
      window.skip(window.end() - window.index() - inflater.getRemaining());
      if (n == 0 && inflater.finished()) {
        endMember();
      } else if (inflater.needsDictionary()) {
        damaged("the gzip data is damaged");
      }
      return n;
    } catch (DataFormatException e) {
      damaged("the gzip data is damaged");
      return 0;
    }
  }

  private void endMember() throws IOException {
    while (window.end() - window.index() < TRAILER) {
      if (!window.fill(memberStart)) {
        damaged("the file is cut off");
        return;
      }
    }
    boolean whole =
        window.littleEndian(0) == (int) crc.getValue()
            && window.littleEndian(4) == (int) inflater.getBytesWritten();
    if (!whole) {
      damaged("the gzip checksum does not fit the data");
      return;
    }
    window.skip(TRAILER);
    inMember = false;
  }

  private void damaged(String reason) {
    if (!searching) {
      gap = new Gap(memberStart, reason, memberHasData);
    }
    searching = true;
    inMember = false;
    window.goBackBehind(memberStart);
    // the inflater may still refer to bytes that are about to move
    inflater.reset();
  }

  @Override
  public Optional<Gap> gap() {
    return Optional.ofNullable(gap);
  }

  @Override
  public void passGap() {
    gap = null;
  }

  @Override
  public long offsetOnDisk(long position) {
    return offsets.of(position);
  }

  void end() {
    inflater.end();
  }
}
