package dev.winnow.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.corpus.input.Inputs;
import dev.winnow.corpus.record.CleanedRecord;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents in archives, through a whole run. */
class DocumentRunTest {
  private static final Path CORPORA = Path.of(System.getProperty("winnow.testdata"), "corpora");

  @TempDir Path folder;

  private static final class Collecting implements RunSink<CleanedRecord> {
    private final List<String> ids = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    @Override
    public void result(CleanedRecord result) {
      ids.add(result.record().id());
      texts.add(result.rendering());
    }

    @Override
    public void unreadable(Unreadable unreadable) {
      reasons.add(unreadable.reason());
    }
  }

  @Test
  void documentsInAnArchiveAreConvertedAndBrokenOnesReported() throws IOException {
    Path archive = folder.resolve("files.zip");
    byte[] word = Files.readAllBytes(CORPORA.resolve("ferry.docx"));
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
      zip.putNextEntry(new ZipEntry("a/ferry.docx"));
      zip.write(word);
      zip.putNextEntry(new ZipEntry("a/broken.docx"));
      zip.write(word, 0, word.length / 2);
      zip.putNextEntry(new ZipEntry("b.txt"));
      zip.write("The second text.".getBytes(UTF_8));
    }
    Collecting sink = new Collecting();
    try (RecordReader reader =
        Inputs.open(List.of(archive.toString()), InputStream::nullInputStream)) {
      CleaningRun.builder().threads(2).build().run(reader, sink);
    }
    assertThat(sink.ids).containsExactly(archive + "/a/ferry.docx", archive + "/b.txt");
    assertThat(sink.texts.get(0)).contains("takes twelve cars and two lorries.");
    assertThat(sink.reasons).singleElement().asString().startsWith("the document is damaged");
  }
}
