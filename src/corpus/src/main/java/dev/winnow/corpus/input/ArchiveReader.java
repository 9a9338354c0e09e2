package dev.winnow.corpus.input;

import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Skipped;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of an archive in its order. Nothing is unpacked to disk.
 *
 * <p>The id of a file is that of the archive, a slash, and its path, from which what would lead
 * elsewhere is taken out.
 */
final class ArchiveReader implements RecordReader {
  private final String id;
  private final String display;
  private final ArchiveMembers members;
  private final Formats inner;
  private final OpenReader current = new OpenReader();
  private List<String> warnings = List.of();
  private @Nullable MemberStream stream;
  private boolean done;

  /**
   * Makes a reader.
   *
   * @param source names the archive; whoever made the members closes it with them
   */
  ArchiveReader(Source source, ArchiveMembers members, Formats inner) {
    this.id = source.id();
    this.display = source.display();
    this.members = members;
    this.inner = inner;
  }

  @Override
  public Optional<Entry> next() {
    while (true) {
      Optional<Entry> entry = current.next();
      if (entry.isPresent()) {
        return entry.map(this::withWarnings);
      }
      if (done || inner.expansion().isExceeded()) {
        return Optional.empty();
      }
      try {
        Optional<ArchiveMember> member = members.next();
        done = member.isEmpty();
        Optional<Entry> other = member.flatMap(this::visit);
        if (other.isPresent()) {
          return other;
        }
      } catch (IOException e) {
        return failed(e);
      } catch (OutOfMemoryError e) {
        done = true;
        return Optional.of(Unreadable.outOfMemory(Location.whole(display)));
      } catch (RuntimeException e) {
        // what the library did not expect of an archive
        return failed(new IOException(e.toString(), e));
      }
    }
  }

  private Optional<Entry> failed(IOException e) {
    done = true;
    // what ends the reading of an archive was said of the file where it happened
    boolean said = stream != null && stream.hasFailed();
    return said
        ? Optional.empty()
        : Optional.of(ReadFailures.of(Location.whole(display), MemberStream.explain(e)));
  }

  /** Opens a file; returns an entry when it is none, and nothing for a folder. */
  private Optional<Entry> visit(ArchiveMember member) {
    String path = MemberNames.safe(member.name());
    Location location = Location.whole(display + "/" + path);
    return switch (member.kind()) {
      case FOLDER -> Optional.empty();
      case LINK -> Optional.of(new Skipped(location, "a link in an archive"));
      case OTHER -> Optional.of(new Skipped(location, "neither a file nor a folder"));
      case ENCRYPTED, UNSUPPORTED, FILE ->
          MemberNames.isHidden(path)
              ? Optional.of(new Skipped(location, "hidden"))
              : open(member, path, location);
    };
  }

  private Optional<Entry> open(ArchiveMember member, String path, Location location) {
    if (member.kind() == ArchiveMember.Kind.ENCRYPTED) {
      return Optional.of(
          new Unreadable(
              location, "is encrypted", "unpack it with its password, and give the file"));
    }
    if (member.kind() == ArchiveMember.Kind.UNSUPPORTED) {
      return Optional.of(
          new Unreadable(
              location,
              "is packed in a way that is not supported",
              "unpack it with the program that packed it, and give the file"));
    }
    try {
      warnings =
          path.equals(member.name())
              ? List.of()
              : List.of("Its name in the archive is not safe as a path; it was read as " + path);
      stream = new MemberStream(member.content().open(), inner.expansion());
      current.open(inner.openStream(stream, id + "/" + path, location.source()));
      return Optional.empty();
    } catch (IOException | RuntimeException e) {
      return Optional.of(ReadFailures.of(location, MemberStream.explain(e)));
    }
  }

  private Entry withWarnings(Entry entry) {
    return warnings.isEmpty() || !(entry instanceof CorpusRecord record)
        ? entry
        : record.withWarnings(warnings);
  }

  @Override
  public void close() {
    current.close();
    members.close();
  }
}
