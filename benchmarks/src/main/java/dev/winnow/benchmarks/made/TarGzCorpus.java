package dev.winnow.benchmarks.made;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A compressed tar archive of pages; a broken entry is the first bytes of another archive. */
record TarGzCorpus() implements CorpusFormat {
  private static final byte[] CUT = {'P', 'K', 3, 4, 20, 0, 0, 0};

  @Override
  public void write(Path nameless, Portion portion) throws IOException {
    try (TarArchiveOutputStream tar =
        new TarArchiveOutputStream(CorpusFiles.create(nameless, ".tar.gz", true), "UTF-8")) {
      portion.forEach(
          made -> put(tar, CorpusFiles.treePath(made) + ".html", made.bytes()),
          number -> put(tar, "broken-" + number + ".zip", CUT));
    }
  }

  private static void put(TarArchiveOutputStream tar, String name, byte[] bytes)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setModTime(0);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }
}
