package dev.winnow.cli;

import com.dynatrace.hash4j.hashing.Hasher64;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The files of the input.
 *
 * @param size their bytes together, if there are only files and folders
 * @param identity a hash of their paths, sizes and times
 */
record InputFiles(OptionalLong size, String identity) {
  private static final Hasher64 HASHER = Hashing.komihash5_0();

  /** Looks at files and folders; what cannot be read is reported when its turn comes. */
  static InputFiles of(List<String> names, List<Optional<Path>> paths) {
    Tally tally = new Tally();
    names.forEach(name -> tally.add(name, -1, 0));
    boolean known = true;
    for (Optional<Path> path : paths) {
      known &= path.filter(p -> Files.isRegularFile(p) || Files.isDirectory(p)).isPresent();
      if (path.isPresent()) {
        tally.walk(path.get());
      }
    }
    return new InputFiles(
        known ? OptionalLong.of(tally.bytes) : OptionalLong.empty(), Long.toHexString(tally.hash));
  }

  /** Sums up files, in whatever order, so that nothing has to be held. */
  private static final class Tally extends SimpleFileVisitor<Path> {
    private long bytes;
    private long hash;

    private void walk(Path path) {
      try {
        Files.walkFileTree(path, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
      } catch (IOException e) {
        add(path.toString(), -1, 0);
      }
    }

    private void add(String name, long size, long time) {
      hash += HASHER.hashStream().putString(name).putLong(size).putLong(time).getAsLong();
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
      if (of.isRegularFile()) {
        add(file.toString(), of.size(), of.lastModifiedTime().toMillis());
        bytes += of.size();
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      add(file.toString(), -1, 0);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      if (e != null) {
        add(folder.toString(), -1, 0);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
