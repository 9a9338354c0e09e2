package dev.winnow.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.winnow.benchmarks.job.TreeDigest;
import dev.winnow.corpus.input.Inputs;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CorpusJobTest {
  private static final String TESTDATA =
      Path.of(System.getProperty("testdata", "../testdata")).toString();

  @TempDir private Path folder;

  @Test
  void theCorpusHoldsWhatItsManifestSaysAndIsTheSameEachTime() throws IOException {
    Path corpus = folder.resolve("corpus");
    assertThat(generate(corpus)).isZero();
    assertThat(generate(folder.resolve("again"))).isZero();
    assertThat(TreeDigest.of(corpus)).isEqualTo(TreeDigest.of(folder.resolve("again")));
    JsonNode manifest =
        JsonMapper.builder().build().readTree(folder.resolve("corpus.json").toFile());
    int records = 0;
    int unreadable = 0;
    try (RecordReader reader =
        Inputs.open(List.of(corpus.toString()), InputStream::nullInputStream)) {
      for (Optional<Entry> entry = reader.next(); entry.isPresent(); entry = reader.next()) {
        records += entry.get() instanceof CorpusRecord ? 1 : 0;
        unreadable += entry.get() instanceof Unreadable ? 1 : 0;
      }
    }
    assertThat(records).isEqualTo(manifest.get("records").asInt()).isEqualTo(200);
    assertThat(unreadable).isEqualTo(manifest.get("broken").asInt());
    assertThat(manifest.get("exact").asInt()).isBetween(2, 25);
    assertThat(manifest.get("near").asInt()).isBetween(2, 25);
    assertThat(generate(corpus)).as("a folder that exists").isEqualTo(2);
  }

  private static int generate(Path corpus) {
    return new CommandLine(new CorpusGenerator())
        .setErr(new PrintWriter(new StringWriter()))
        .setOut(new PrintWriter(new StringWriter()))
        .execute(corpus.toString(), "--records=200", "--broken=1", "--testdata=" + TESTDATA);
  }
}
