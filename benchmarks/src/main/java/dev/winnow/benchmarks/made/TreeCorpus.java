package dev.winnow.benchmarks.made;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder tree with a file for each record; a broken one is a link that leads nowhere.
 *
 * @param ending of the files
 */
record TreeCorpus(String ending) implements CorpusFormat {
  @Override
  public void write(Path nameless, Portion portion) throws IOException {
    portion.forEach(
        made -> {
          Path file = nameless.resolve(CorpusFiles.treePath(made) + ending);
          Files.createDirectories(file.getParent());
          Files.write(file, made.bytes());
        },
        number -> {
          Files.createDirectories(nameless);
          Path unused =
              Files.createSymbolicLink(
                  nameless.resolve("broken-" + number + ending), Path.of("nowhere" + ending));
        });
  }
}
