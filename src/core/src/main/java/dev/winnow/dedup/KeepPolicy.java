package dev.winnow.dedup;

import java.util.List;
import java.util.Locale;

/**
 * Which document of a cluster stays: the one that is best by the policy represents the others.
 *
 * <p>Ties are broken by the 128-bit content hash, smaller first, and then by the id, so that the
 * choice does not depend on the order in which documents came, except of course for {@link
 * #FIRST_SEEN}. Documents of which the policy's fact is not known come last. Immutable.
 */
public final class KeepPolicy {
  /** The document that was added first; the default. */
  public static final KeepPolicy FIRST_SEEN =
      new KeepPolicy("first seen", (facts, number) -> number);

  /** The document with the greatest {@link DocumentFacts#length}. */
  public static final KeepPolicy LONGEST =
      new KeepPolicy("longest", (facts, number) -> -facts.length());

  /** The document with the earliest {@link DocumentFacts#date}. */
  public static final KeepPolicy EARLIEST_DATE =
      new KeepPolicy("earliest date", (facts, number) -> facts.date().orElse(Long.MAX_VALUE));

  /** The document with the latest {@link DocumentFacts#date}. */
  public static final KeepPolicy LATEST_DATE =
      // ~ and not -, which has no answer for the smallest number
      new KeepPolicy("latest date", (facts, number) -> ~facts.date().orElse(Long.MIN_VALUE));

  /** The document with the greatest {@link DocumentFacts#quality}. */
  public static final KeepPolicy BEST_QUALITY =
      new KeepPolicy("best quality", (facts, number) -> descending(facts.quality()));

  private final String name;
  private final Key key;

  /** What documents are sorted by, smallest first. */
  private interface Key {
    long of(DocumentFacts facts, int number);
  }

  private KeepPolicy(String name, Key key) {
    this.name = name;
    this.key = key;
  }

  /**
   * Returns the policy that prefers documents from these hosts or hosts below them, the first
   * listed most; letter case does not matter.
   */
  public static KeepPolicy preferredHosts(List<String> hosts) {
    List<String> lower = hosts.stream().map(KeepPolicy::lowerCase).toList();
    return new KeepPolicy(
        "preferred hosts " + String.join(", ", lower),
        (facts, number) -> facts.host().map(host -> place(lower, host)).orElse(lower.size()));
  }

  /** Returns what documents are sorted by first, the smallest staying. */
  long key(DocumentFacts facts, int number) {
    return key.of(facts, number);
  }

  private static int place(List<String> hosts, String host) {
    String lower = lowerCase(host);
    for (int i = 0; i < hosts.size(); i++) {
      if (lower.equals(hosts.get(i)) || lower.endsWith("." + hosts.get(i))) {
        return i;
      }
    }
    return hosts.size();
  }

  private static String lowerCase(String host) {
    return host.toLowerCase(Locale.ROOT);
  }

  /** Returns a number that is the smaller the greater the value is; NaN comes last. */
  private static long descending(double value) {
    if (Double.isNaN(value)) {
      return Long.MAX_VALUE;
    }
    // the bits of negative numbers are in reverse order; -0.0 is made 0.0
    long bits = Double.doubleToLongBits(value + 0.0);
    return ~(bits < 0 ? bits ^ Long.MAX_VALUE : bits);
  }

  /** Returns the name of the policy in plain English. */
  @Override
  public String toString() {
    return name;
  }
}
