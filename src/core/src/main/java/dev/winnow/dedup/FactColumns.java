package dev.winnow.dedup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The facts of documents, column by column; nothing as long as none are known. */
final class FactColumns {
  private static final int NO_HOST = -1;
  private static final long NO_DATE = Long.MIN_VALUE;

  private final LongChunks lengths = new LongChunks();
  private final LongChunks dates = new LongChunks();
  private final LongChunks qualities = new LongChunks();
  private final IntChunks hosts = new IntChunks();
  private final List<String> hostNames = new ArrayList<>();
  private final Map<String, Integer> hostNumbers = new HashMap<>();

  void add(int document, DocumentFacts facts) {
    if (facts.equals(DocumentFacts.NONE)) {
      return;
    }
    while (lengths.size() <= document) {
      lengths.add(0);
      dates.add(NO_DATE);
      qualities.add(Double.doubleToLongBits(Double.NaN));
      hosts.add(NO_HOST);
    }
    lengths.set(document, facts.length());
    dates.set(document, facts.date().orElse(NO_DATE));
    qualities.set(document, Double.doubleToLongBits(facts.quality()));
    hosts.set(document, facts.host().map(this::number).orElse(NO_HOST));
  }

  private int number(String host) {
    Integer known = hostNumbers.putIfAbsent(host, hostNames.size());
    if (known == null) {
      hostNames.add(host);
      return hostNames.size() - 1;
    }
    return known;
  }

  DocumentFacts get(int document) {
    if (document >= lengths.size()) {
      return DocumentFacts.NONE;
    }
    long date = dates.get(document);
    int host = hosts.get(document);
    return new DocumentFacts(
        lengths.get(document),
        date == NO_DATE ? OptionalLong.empty() : OptionalLong.of(date),
        Double.longBitsToDouble(qualities.get(document)),
        host == NO_HOST ? Optional.empty() : Optional.of(hostNames.get(host)));
  }

  long bytes() {
    return lengths.bytes() + dates.bytes() + qualities.bytes() + hosts.bytes();
  }
}
