package dev.winnow.benchmarks.made;

import dev.winnow.benchmarks.made.MadeRecords.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes a made corpus into a folder: a folder for each format, with files of some thousand. */
public final class MadeCorpus {
  private static final int RECORDS_PER_FILE = 5_000;

  private final MadeRecords pages;
  private final MadeRecords texts;
  private final CorpusPlan plan;

  private MadeCorpus(MadeRecords pages, MadeRecords texts, CorpusPlan plan) {
    this.pages = pages;
    this.texts = texts;
    this.plan = plan;
  }

  /**
   * Prepares a corpus.
   *
   * @param testdata the project's test data, of whose pages and texts the corpus is made
   */
  public static MadeCorpus of(Path testdata, CorpusPlan plan) throws IOException {
    return new MadeCorpus(
        MadeRecords.pages(testdata.resolve("input/pages"), plan),
        MadeRecords.texts(testdata.resolve("input/leftovers"), plan),
        plan);
  }

  /**
   * What was written.
   *
   * @param records all, without the broken ones
   * @param exact how many of them are exact copies of an earlier one
   * @param near how many are copies in which a few words differ
   * @param broken entries that cannot be read
   * @param formats the records of each
   */
  public record Manifest(
      CorpusPlan plan,
      int records,
      int exact,
      int near,
      int broken,
      Map<String, Integer> formats) {}

  /**
   * Writes the corpus.
   *
   * @param count how many records
   */
  public Manifest write(Path folder, int count, List<MadeFormat> formats) throws IOException {
    int weights = formats.stream().mapToInt(MadeFormat::weight).sum();
    Map<String, Integer> written = new TreeMap<>();
    int page = 0;
    int text = 0;
    int left = count;
    for (MadeFormat format : formats) {
      int share = (int) Math.min(left, (long) left * format.weight() / weights);
      weights -= format.weight();
      left -= share;
      int from = format.ofText() ? text : page;
      write(folder, format, from, from + share);
      text += format.ofText() ? share : 0;
      page += format.ofText() ? 0 : share;
      written.put(format.folder(), share);
    }
    int exact = pages.count(Origin.EXACT, page) + texts.count(Origin.EXACT, text);
    int near = pages.count(Origin.NEAR, page) + texts.count(Origin.NEAR, text);
    return new Manifest(plan, count, exact, near, plan.broken() * formats.size(), written);
  }

  private void write(Path folder, MadeFormat format, int from, int to) throws IOException {
    Path own = Files.createDirectories(folder.resolve(format.folder()));
    for (int at = from; at < to; at += RECORDS_PER_FILE) {
      int end = Math.min(at + RECORDS_PER_FILE, to);
      // all of them in the first file
      int broken = at == from ? plan.broken() : 0;
      Path nameless = own.resolve(String.format(Locale.ROOT, "part-%07d", at));
      MadeRecords records = format.ofText() ? texts : pages;
      format.format().write(nameless, new Portion(records, at, end, broken));
    }
  }
}
