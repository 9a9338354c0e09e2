package dev.winnow.cli;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The files of the input.
 *
 * @param size their bytes together, if there are only files and folders
 * @param identity a hash of their paths, sizes and times
 */
record InputFiles(OptionalLong size, String identity) {
  /** Looks at files and folders; what cannot be read is reported when its turn comes. */
  static InputFiles of(List<String> names, List<Optional<Path>> paths) {
    HashStream128 hash = Hashing.murmur3_128().hashStream();
    names.forEach(hash::putString);
    long bytes = 0;
    boolean known = true;
    for (Optional<Path> path : paths) {
      known &= path.filter(p -> Files.isRegularFile(p) || Files.isDirectory(p)).isPresent();
      try (Stream<Path> files = path.isPresent() ? Files.walk(path.get()) : Stream.of()) {
        for (Path file : (Iterable<Path>) files.sorted()::iterator) {
          BasicFileAttributes of = Files.readAttributes(file, BasicFileAttributes.class);
          if (of.isRegularFile()) {
            hash.putString(file.toString()).putLong(of.size());
            hash.putLong(of.lastModifiedTime().toMillis());
            bytes += of.size();
          }
        }
      } catch (IOException | UncheckedIOException e) {
        hash.putString("unreadable");
      }
    }
    return new InputFiles(
        known ? OptionalLong.of(bytes) : OptionalLong.empty(), hash.get().toString());
  }
}
