package dev.winnow.corpus.input;

import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.io.InputStream;

/** Anything that is compressed as one stream; what comes out is opened like a file. */
final class CompressedFormat implements RecordFormat {
  private final Codec codec;

  CompressedFormat(Codec codec) {
    this.codec = codec;
  }

  @Override
  public boolean matchesContent(Source source) {
    return codec.matches(source);
  }

  /** No: what is called so and is not, was often decompressed by the crawler. */
  @Override
  public boolean matchesName(String fileName) {
    return false;
  }

  @Override
  public RecordReader open(Source source, Formats inner) {
    if (inner.isTooDeep()) {
      return Formats.tooDeep(source);
    }
    InputStream decompressed;
    try {
      decompressed = DecompressedStream.open(codec, source.stream(), inner.expansion());
    } catch (IOException e) {
      source.close();
      return EntryReader.of(ReadFailures.of(Location.whole(source.display()), e));
    } catch (LinkageError e) {
      source.close();
      return EntryReader.of(
          new Unreadable(
              Location.whole(source.display()),
              "there is no " + codec.label() + " for this system (" + e.getMessage() + ")",
              "decompress it, and give the file"));
    }
    return inner.openStream(decompressed, codec.innerName(source.id()), source.display());
  }
}
