package dev.winnow.corpus;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a {@link CleaningJob} did.
 *
 * <p>Every entry of the input is counted once: as kept, empty, dropped, unreadable or skipped.
 *
 * @param records records read and cleaned: those kept, empty and dropped
 * @param kept records written that have text
 * @param empty records written that have none left
 * @param warned records written with a warning
 * @param duplicates records that repeat an earlier one, kept or not, by kind
 * @param dropped records not kept, by reason
 * @param unreadable records that could not be read, converted or cleaned
 * @param skipped what is no record, by reason
 * @param bytesIn bytes of the records read, after decompression
 * @param bytesOut bytes written, as they are on disk
 * @param removals blocks removed, by reason
 * @param marks blocks kept in doubt, by reason
 * @param rules records kept that break a rule, by the name of the rule; a record may break several
 * @param seconds how long it took, the time before interruptions included
 */
public record JobSummary(
    long records,
    long kept,
    long empty,
    long warned,
    Map<String, Long> duplicates,
    Map<String, Long> dropped,
    long unreadable,
    Map<String, Long> skipped,
    long bytesIn,
    long bytesOut,
    Map<String, Long> removals,
    Map<String, Long> marks,
    Map<String, Long> rules,
    double seconds) {
  /** Nothing was done yet. */
  public static final JobSummary NONE =
      new JobSummary(
          0, 0, 0, 0, Map.of(), Map.of(), 0, Map.of(), 0, 0, Map.of(), Map.of(), Map.of(), 0);

  /** Copies the maps, in the order of their keys. */
  public JobSummary {
    duplicates = sorted(duplicates);
    dropped = sorted(dropped);
    skipped = sorted(skipped);
    removals = sorted(removals);
    marks = sorted(marks);
    rules = sorted(rules);
  }

  private static Map<String, Long> sorted(Map<String, Long> counts) {
    return Collections.unmodifiableMap(new TreeMap<>(counts));
  }

  /** Returns the sum of some counts. */
  public static long total(Map<String, Long> counts) {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }
}
