package dev.winnow.benchmarks;

import dev.winnow.dedup.Duplicate;
import dev.winnow.dedup.DuplicateIndex;
import dev.winnow.dedup.DuplicateIndexBuilder;
import dev.winnow.dedup.Fingerprint;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.StringJoiner;

/** Pages of one template, among which some contain the content of an earlier one. */
final class ContainmentCrowd {
  private static final int EVERY = 50;
  private static final int AROUND = 300;

  private final int template;
  private final int content;
  private final Random random;
  private final String head;
  private final String tail;
  private final List<String> contents = new ArrayList<>();

  ContainmentCrowd(int template, int content, long seed) {
    this.template = template;
    this.content = content;
    random = new Random(seed);
    head = ContainmentPairs.words(template / 2, random);
    tail = ContainmentPairs.words(template / 2, random);
  }

  /** Adds pages to a new index, and returns a row of the table. */
  String run(int pages, boolean asked) {
    DuplicateIndexBuilder builder = DuplicateIndex.builder();
    if (asked) {
      builder.containment(ContainmentPairs.CONTAINMENT);
    }
    StringJoiner quarters = new StringJoiner(", ");
    int planted = 0;
    int found = 0;
    try (DuplicateIndex index = builder.build()) {
      long nanos = 0;
      for (int i = 1; i <= pages; i++) {
        boolean plant = i % EVERY == 0;
        Fingerprint fingerprint = index.fingerprint(plant ? planted(i) : page());
        long start = clock();
        Optional<Duplicate> duplicate = index.add(Integer.toString(i), fingerprint);
        nanos += clock() - start;
        planted += plant ? 1 : 0;
        found += plant && duplicate.isPresent() ? 1 : 0;
        if (i % (pages / 4) == 0) {
          quarters.add(DedupContainment.text("%.0f", nanos / 1e3 / (pages / 4.0)));
          nanos = 0;
        }
      }
      return DedupContainment.text(
          "| %d | %d | %s | %s | %.1f | %d of %d |%n",
          template,
          content,
          asked ? "yes" : "no",
          quarters,
          (double) index.statistics().compared() / pages,
          found,
          planted);
    }
  }

  private String page() {
    contents.add(ContainmentPairs.words(content, random));
    return head + contents.get(contents.size() - 1) + tail;
  }

  /** Returns a text with an earlier page's content that was not used so before. */
  private String planted(int number) {
    String known = contents.get(number / EVERY * (EVERY - 1) - 1 - random.nextInt(EVERY - 1));
    return number % (2 * EVERY) == 0
        ? known
        : head
            + ContainmentPairs.words(AROUND, random)
            + known
            + ContainmentPairs.words(AROUND, random)
            + tail;
  }

  /** Processor time of this thread: others may share the machine. */
  static long clock() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
