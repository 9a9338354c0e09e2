package dev.winnow.corpus.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The files of an output while they are not whole, each under its number in a working folder, and a
 * mark for each that was moved from there.
 *
 * @param folder on the same file system as the output
 */
record PartFiles(Path folder, ShardNames names) {
  Path of(int shard) {
    return folder.resolve("part-" + shard);
  }

  private Path mark(int shard) {
    return folder.resolve("moved-" + shard);
  }

  /** Gives a file its final name. */
  void move(int shard) throws IOException {
    // before, so that a file of an earlier run is not taken for it
    Files.write(mark(shard), new byte[0]);
    Files.move(
        of(shard),
        names.of(shard),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /**
   * Brings back a file that was moved after the last checkpoint.
   *
   * @param length what it had at the checkpoint
   * @throws LostOutputException if it has been changed or deleted
   */
  void restore(int shard, long length) throws IOException {
    Path part = of(shard);
    Path whole = names.of(shard);
    if (!Files.exists(part) && Files.exists(mark(shard)) && Files.exists(whole)) {
      Path copy = folder.resolve("copy");
      Files.copy(whole, copy, StandardCopyOption.REPLACE_EXISTING);
      Files.move(copy, part, StandardCopyOption.ATOMIC_MOVE);
    }
    if (!Files.exists(part) || Files.size(part) < length) {
      throw new LostOutputException(
          part
              + (Files.exists(part)
                  ? " is shorter than it was at the last checkpoint"
                  : ", in which the unfinished run wrote, is gone"));
    }
  }
}
