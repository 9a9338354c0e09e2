package dev.winnow.corpus.input;

import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Skipped;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the files of a folder and its subfolders, ordered by path as UTF-16 code units, so that the
 * order is the same on every file system.
 *
 * <p>Links are followed, except back to a folder that is being read. What begins with a dot is
 * hidden and skipped. Only the listings of the folders on the way to the current file are held.
 */
final class FolderReader implements RecordReader {
  /** One folder on the way to the current file. */
  private record Level(Path real, Iterator<Child> children) {}

  /** One name in a folder; the key of a folder ends in a slash, as the paths below it do. */
  private record Child(Path path, String key) {}

  private final String display;
  private final Path root;
  private final Formats formats;
  private final Deque<Level> levels = new ArrayDeque<>();
  private final OpenReader current = new OpenReader();
  private boolean started;

  FolderReader(Path root, String display, Formats formats) {
    this.formats = formats;
    this.root = root;
    this.display = display;
  }

  @Override
  public Optional<Entry> next() {
    if (!started) {
      started = true;
      Optional<Entry> failure = enter(root, "", null);
      if (failure.isPresent()) {
        return failure;
      }
    }
    while (true) {
      Optional<Entry> entry = current.next();
      if (entry.isPresent()) {
        return entry;
      }
      Level level = levels.peek();
      if (level == null) {
        return Optional.empty();
      }
      if (level.children().hasNext()) {
        Optional<Entry> other = visit(level.children().next(), level.real());
        if (other.isPresent()) {
          return other;
        }
      } else {
        levels.pop();
      }
    }
  }

  /** Opens a file or enters a folder; returns an entry when it is neither. */
  private Optional<Entry> visit(Child child, Path parent) {
    String key = child.key();
    Location location = Location.whole(display + "/" + key);
    if (key.startsWith(".", key.lastIndexOf('/', key.length() - 2) + 1)) {
      return Optional.of(new Skipped(location, "hidden"));
    }
    if (key.endsWith("/")) {
      return enter(child.path(), key, parent);
    }
    try {
      if (!Files.readAttributes(child.path(), BasicFileAttributes.class).isRegularFile()) {
        return Optional.of(new Skipped(location, "neither a file nor a folder"));
      }
    } catch (IOException e) {
      return Optional.of(ReadFailures.of(location, e));
    }
    current.open(formats.openFile(child.path(), key, location.source()));
    return Optional.empty();
  }

  private Optional<Entry> enter(Path folder, String key, @Nullable Path parent) {
    Location location = Location.whole(key.isEmpty() ? display : display + "/" + key);
    try {
      Path real =
          parent == null || Files.isSymbolicLink(folder)
              ? folder.toRealPath()
              : parent.resolve(folder.getFileName());
      for (Level level : levels) {
        if (level.real().equals(real)) {
          return Optional.of(ReadFailures.loop(location, real.toString()));
        }
      }
      levels.push(new Level(real, list(folder, key).iterator()));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(ReadFailures.of(location, e));
    }
  }

  private static List<Child> list(Path folder, String key) throws IOException {
    List<Child> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        String name = FileNames.of(path);
        children.add(new Child(path, key + name + (Files.isDirectory(path) ? "/" : "")));
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    children.sort(Comparator.comparing(Child::key));
    return children;
  }

  @Override
  public void close() {
    current.close();
  }
}
