package dev.winnow.corpus.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.corpus.CleaningRun;
import dev.winnow.corpus.Corpora;
import dev.winnow.corpus.JobMonitor;
import dev.winnow.corpus.ReportRun;
import dev.winnow.corpus.record.RecordReader;
import dev.winnow.corpus.record.Unreadable;
import dev.winnow.dedup.DuplicateIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes corpora of JSON Lines, and reports on them. */
final class Made {
  static final double THRESHOLD = 0.8;

  private static final String[] NOUNS =
      ("ferry harbour miller garden bridge teacher island market lantern valley orchard winter"
              + " letter engine window river stone kitchen meadow sailor castle forest carpenter"
              + " mountain summer village blanket candle painter chapel journey captain")
          .split(" ");
  private static final String[] VERBS =
      "crossed built watched repaired carried painted found remembered opened followed".split(" ");
  private static final String[] WHERE =
      "near the mill|before the storm|in the long summer|along the northern road|after the harvest|without any help|for the first time|on a quiet evening"
          .split("\\|");

  static final JobMonitor SILENT = new Silent();

  private Made() {}

  private static final class Silent implements JobMonitor {
    @Override
    public void read() {}

    @Override
    public void resumed(long entries) {}

    @Override
    public void kept(String id, List<String> warnings) {}

    @Override
    public void unreadable(Unreadable unreadable) {}
  }

  /** Returns some sentences of English that no other seed gives. */
  static String prose(int seed, int sentences) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      text.append("The ")
          .append(NOUNS[random.nextInt(NOUNS.length)])
          .append(" and the ")
          .append(NOUNS[random.nextInt(NOUNS.length)])
          .append(' ')
          .append(VERBS[random.nextInt(VERBS.length)])
          .append(" the old ")
          .append(NOUNS[random.nextInt(NOUNS.length)])
          .append(' ')
          .append(WHERE[random.nextInt(WHERE.length)])
          .append(i % 4 == 3 ? ".\n" : ". ");
    }
    return text.toString().strip();
  }

  static String line(String id, String url, String text) {
    ObjectNode line = new ObjectMapper().createObjectNode();
    line.put("id", id).put("url", url).put("text", text);
    return line + "\n";
  }

  static CorpusReport collect(String jsonLines, int threads, boolean cleaned) {
    return collect(Corpora.open(jsonLines.getBytes(UTF_8)), threads, cleaned);
  }

  static CorpusReport collect(RecordReader reader, int threads, boolean cleaned) {
    try {
      return run(threads, cleaned).run(reader, SILENT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Looks for duplicates in an index that stays. */
  static CorpusReport collect(String jsonLines, DuplicateIndex index) throws IOException {
    return run(2, false).run(Corpora.open(jsonLines.getBytes(UTF_8)), index, SILENT);
  }

  private static ReportRun run(int threads, boolean cleaned) {
    return new ReportRun(CleaningRun.builder().threads(threads), THRESHOLD, cleaned);
  }

  /** Reports on plain texts that are taken as they are. */
  static ObjectNode report(String jsonLines) {
    return report(jsonLines, 2);
  }

  static ObjectNode report(String jsonLines, int threads) {
    try (CorpusReport report = collect(jsonLines, threads, true)) {
      return json(report);
    }
  }

  static ObjectNode json(CorpusReport report) {
    return report.toJson(run());
  }

  static ReportedRun run() {
    return new ReportedRun(
        "winnow test", List.of("-"), Map.of("a", "b"), "2026-01-02T03:04:05Z", 1, 1);
  }
}
