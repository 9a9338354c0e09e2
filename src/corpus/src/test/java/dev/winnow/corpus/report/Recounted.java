package dev.winnow.corpus.report;

import com.dynatrace.hash4j.hashing.Hashing;
import dev.winnow.CleanDocument;
import dev.winnow.Cleaner;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Entry;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A corpus as it is before anything is counted: the cleaned documents and, by comparing all with
 * all, the duplicates. Shares nothing with the report.
 *
 * @param entries all that was read
 * @param records those with a document
 * @param pairs of records of which one repeats the other
 */
record Recounted(List<Entry> entries, List<Recounted.Rec> records, long pairs) {
  /**
   * A record.
   *
   * @param similarity to the most similar earlier one, 0 without one
   * @param like the number of that one
   * @param exact whether the two have the same words
   */
  record Rec(
      int number,
      CorpusRecord source,
      CleanDocument document,
      double similarity,
      int like,
      boolean exact) {
    String id() {
      return source.id();
    }

    String text() {
      return document.text();
    }

    boolean isEmpty() {
      return text().isEmpty();
    }

    boolean isDuplicate() {
      return similarity >= Made.THRESHOLD;
    }

    String host() {
      String host = source.document().url().map(url -> URI.create(url).getHost()).orElse("");
      host = host.toLowerCase(Locale.ROOT);
      return host.startsWith("www.") ? host.substring(4) : host;
    }

    int removed() {
      return document.removals().stream().mapToInt(removal -> removal.text().length()).sum();
    }
  }

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
  private static final int SHINGLE = 5;

  static Recounted of(List<Entry> entries) {
    Cleaner cleaner = Cleaner.create();
    List<Rec> records = new ArrayList<>();
    List<List<String>> words = new ArrayList<>();
    List<Set<List<String>>> shingles = new ArrayList<>();
    long pairs = 0;
    for (Entry entry : entries) {
      if (entry instanceof CorpusRecord source) {
        CleanDocument document = cleaner.clean(source.document());
        List<String> own = words(document.text());
        Set<List<String>> set = shingles(own);
        int like = -1;
        double similarity = 0;
        for (int i = 0; i < records.size(); i++) {
          double jaccard = jaccard(shingles.get(i), set);
          pairs += jaccard >= Made.THRESHOLD ? 1 : 0;
          if (jaccard > similarity) {
            similarity = jaccard;
            like = i;
          }
        }
        boolean exact = like >= 0 && words.contains(own);
        records.add(new Rec(records.size(), source, document, similarity, like, exact));
        words.add(own);
        shingles.add(set);
      }
    }
    return new Recounted(List.copyOf(entries), List.copyOf(records), pairs);
  }

  static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static Set<List<String>> shingles(List<String> words) {
    Set<List<String>> shingles = new HashSet<>();
    for (int i = 0; i + SHINGLE <= words.size(); i++) {
      shingles.add(List.copyOf(words.subList(i, i + SHINGLE)));
    }
    return shingles;
  }

  static double similarity(Rec a, Rec b) {
    return jaccard(shingles(words(a.text())), shingles(words(b.text())));
  }

  private static double jaccard(Set<List<String>> a, Set<List<String>> b) {
    long both = a.stream().filter(b::contains).count();
    return both == 0 ? 0 : (double) both / (a.size() + b.size() - both);
  }

  List<Rec> where(Predicate<Rec> condition) {
    return records.stream().filter(condition).toList();
  }

  Rec record(String id) {
    return where(record -> record.id().equals(id)).get(0);
  }

  List<Rec> texts() {
    return where(record -> !record.isEmpty());
  }

  List<Rec> duplicates() {
    return where(Rec::isDuplicate);
  }

  /** Returns the groups of records that repeat each other, by the first of each. */
  Map<Rec, List<Rec>> clusters() {
    Map<Integer, Rec> first = new HashMap<>();
    Map<Rec, List<Rec>> clusters = new LinkedHashMap<>();
    for (Rec record : duplicates()) {
      Rec of = first.getOrDefault(record.like(), records.get(record.like()));
      first.put(record.number(), of);
      clusters.computeIfAbsent(of, f -> new ArrayList<>(List.of(f))).add(record);
    }
    return clusters;
  }

  /** Groups records by a name, the largest group first, of equals by name. */
  static Map<String, List<Rec>> groups(List<Rec> records, Function<Rec, String> name) {
    Map<String, List<Rec>> groups = new TreeMap<>();
    records.forEach(r -> groups.computeIfAbsent(name.apply(r), n -> new ArrayList<>()).add(r));
    Map<String, List<Rec>> sorted = new LinkedHashMap<>();
    groups.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, List<Rec>> e) -> -e.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  /** Returns the ids of a few of the records, as the schema says: those with the least hashes. */
  static List<String> examples(List<Rec> records, int most) {
    return examples(records, most, record -> 0);
  }

  /** Returns those of the least values. */
  static List<String> examples(List<Rec> records, int most, Function<Rec, Number> value) {
    return records.stream()
        .sorted(
            Comparator.comparingDouble((Rec r) -> value.apply(r).doubleValue())
                .thenComparingLong(r -> Hashing.komihash5_0().hashCharsToLong(r.id())))
        .limit(most)
        .map(Rec::id)
        .toList();
  }

  /** Returns a share with four decimals. */
  static double share(double part, double whole) {
    double share = whole == 0 ? 0 : part / whole;
    double digits =
        share > 0 && share < 1e-3 ? Math.pow(10, 3 - Math.floor(Math.log10(share))) : 1e4;
    return Math.round(share * digits) / digits;
  }
}
