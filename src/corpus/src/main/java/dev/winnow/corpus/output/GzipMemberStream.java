package dev.winnow.corpus.output;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.io.output.CloseShieldOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Compresses with gzip (RFC 1952) into as many members as are ended, so that a reader can begin at
 * each of them. The same bytes give the same output on every run of the same Java. For one thread.
 */
public final class GzipMemberStream extends FilterOutputStream {
  private static final int BUFFER = 1 << 13;

  private @Nullable GZIPOutputStream member;
  private boolean any;

  /** Makes a stream that is closed together with the one below. */
  public GzipMemberStream(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    if (member == null) {
      member = new GZIPOutputStream(CloseShieldOutputStream.wrap(out), BUFFER);
      any = true;
    }
    member.write(bytes, offset, length);
  }

  /** Ends the member, if one was begun; what is written next begins another one. */
  public void endMember() throws IOException {
    if (member != null) {
      member.close();
      member = null;
    }
  }

  /** Ends the member and closes the stream below; what was given no bytes is an empty member. */
  @Override
  public void close() throws IOException {
    if (!any) {
      write(new byte[0], 0, 0);
    }
    endMember();
    out.close();
  }
}
