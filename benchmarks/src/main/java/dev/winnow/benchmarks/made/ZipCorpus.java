package dev.winnow.benchmarks.made;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip archive of pages; a broken entry is the first bytes of another archive. */
record ZipCorpus() implements CorpusFormat {
  private static final LocalDateTime TIME = LocalDateTime.of(2024, 1, 1, 0, 0);

  @Override
  public void write(Path nameless, Portion portion) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(CorpusFiles.create(nameless, ".zip", false))) {
      portion.forEach(
          made -> put(zip, CorpusFiles.treePath(made) + ".html", made.bytes()),
          number -> {
            // an archive that is none
            put(zip, "broken-" + number + ".zip", new byte[] {'P', 'K', 3, 4, 20, 0, 0, 0});
          });
    }
  }

  private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
