package dev.winnow.corpus.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the templates ask about one report. Not thread-safe: the samples are numbered on the way.
 */
final class ReportView {
  private static final int SENTENCE = 600;

  /** Less of a host's text on lines of its template is chance. */
  private static final double SHOWS = 0.05;

  private static final int MOST_HOSTS = 20;

  private final ReportData data;
  private final String style;
  private final Samples samples;
  private final Flow flow;

  ReportView(ReportData data, String style) {
    this.data = data;
    this.style = style;
    this.samples = new Samples(data.samples());
    this.flow = new Flow(data.flow());
  }

  ReportData data() {
    return data;
  }

  String style() {
    return style;
  }

  String inputs() {
    ReportData.Run run = data.run();
    if (run == null || run.inputs().isEmpty()) {
      return "records";
    }
    int more = run.inputs().size() - 3;
    String names = String.join(", ", run.inputs().subList(0, Math.min(3, run.inputs().size())));
    return VisibleText.line(names, 120) + (more > 0 ? " and " + more + " more" : "");
  }

  String version() {
    ReportData.Run run = data.run();
    String version = run == null ? "" : VisibleText.line(run.version(), 60);
    return version.isEmpty() ? "Winnow" : version;
  }

  String byline() {
    List<String> parts = new ArrayList<>();
    if (flow.first() > 0) {
      parts.add(Show.count(flow.first()) + " records in, " + Show.count(flow.last()) + " out");
    }
    parts.add(version());
    ReportData.Run run = data.run();
    if (run != null && run.seconds() != null) {
      parts.add(time(run.seconds()));
    }
    return String.join(" · ", parts);
  }

  /** A duration as people say it. */
  String time(@Nullable Double seconds) {
    if (seconds == null || seconds < 60) {
      return Show.number(seconds) + " s";
    }
    long whole = Math.round(seconds);
    return whole < 3600
        ? whole / 60 + " min " + whole % 60 + " s"
        : whole / 3600 + " h " + whole % 3600 / 60 + " min";
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>(List.of(Section.values()));
    if (data.comparison() == null) {
      sections.remove(Section.COMPARISON);
    }
    if (data.pageTypes().isEmpty()) {
      sections.remove(Section.PAGES);
    }
    return sections;
  }

  /** The section of a problem, null if the page has none of that name. */
  @Nullable Section target(ReportData.Problem problem) {
    return Section.named(problem.section()).filter(sections()::contains).orElse(null);
  }

  /** The sentences of the summary, each in parts some of which lead to records. */
  List<List<ReportData.Part>> sentences() {
    ReportData.Summary summary = data.summary();
    if (summary == null) {
      return List.of();
    }
    List<List<ReportData.Part>> sentences = new ArrayList<>();
    for (String sentence : limit(summary.sentences(), 5)) {
      int at = sentences.size();
      List<ReportData.Part> parts =
          at < summary.parts().size() ? summary.parts().get(at) : List.of();
      String whole = parts.stream().map(ReportData.Part::text).collect(Collectors.joining());
      sentences.add(
          whole.equals(sentence) && whole.length() <= SENTENCE
              ? parts
              : List.of(new ReportData.Part(VisibleText.line(sentence, SENTENCE), List.of(), "")));
    }
    return sentences;
  }

  /** The section that a part of a sentence leads to, null if it leads to none. */
  @Nullable Section target(ReportData.Part part) {
    return Section.named(part.section()).filter(sections()::contains).orElse(null);
  }

  List<Integer> examples(Section section, List<String> ids) {
    return samples.numbers(section, ids);
  }

  int number(Section section, String id) {
    return samples.number(section, id);
  }

  List<Samples.Entry> samples() {
    return samples.named();
  }

  <T> List<T> limit(List<T> list, int limit) {
    return list.subList(0, Math.min(limit, list.size()));
  }

  /** The hosts with so much of their template left that it shows. */
  List<ReportData.Host> templated(ReportData.Hosts hosts) {
    return hosts.templated().stream()
        .filter(host -> host.templateShare() != null && host.templateShare() >= SHOWS)
        .limit(10)
        .toList();
  }

  Double largestShare(List<ReportData.Host> hosts) {
    double largest = 0;
    for (ReportData.Host host : hosts) {
      largest = Math.max(largest, host.share() == null ? 0 : host.share());
    }
    return largest;
  }

  /** The records that a percentile leads to. */
  List<String> at(ReportData.Signal signal, String percentile) {
    if (percentile.equals("0") || percentile.equals("100")) {
      return percentile.equals("0") ? signal.low() : signal.high();
    }
    Double value = signal.percentiles().get(percentile);
    List<String> found = List.of();
    for (ReportData.Bin bin : signal.histogram()) {
      if (value != null && bin.from() != null && bin.from() <= value) {
        found = bin.examples();
      }
    }
    return found;
  }

  /** The section that has a figure of a comparison, null if it is none of the page. */
  @Nullable Section target(ReportData.Change change) {
    String[] path = change.path().split("\\.", 2);
    Section section =
        path[0].equals("rates") ? Section.SUMMARY : Section.named(path[0]).orElse(null);
    return section != null && sections().contains(section) ? section : null;
  }

  /** The unit, but where the name of the signal says it. */
  String unit(ReportData.Signal signal) {
    String unit = signal.unit();
    boolean said = unit.equals("count") || unit.equals(signal.signal());
    return said ? "" : VisibleText.line(unit, 60);
  }

  <T> boolean first(List<T> list, T element) {
    return list.get(0) == element;
  }

  Flow flow() {
    return flow;
  }

  /** The reasons of removal, the largest first. */
  List<ReportData.Removal> removals() {
    List<ReportData.Removal> removals = new ArrayList<>(data.removals());
    removals.sort(Comparator.comparingLong(removal -> -known(removal.characters())));
    return limit(removals, 40);
  }

  int place(ReportData.Removal removal) {
    return data.removals().indexOf(removal) + 1;
  }

  String removalSize(ReportData.Removal removal) {
    return Show.size(known(removal.characters()), known(removals().get(0).characters()));
  }

  List<String> ids(ReportData.Removal removal) {
    return removal.examples().stream().map(ReportData.Excerpt::id).toList();
  }

  List<String> ids(ReportData.PublishedRule rule) {
    return rule.examples().stream().map(ReportData.ValueExample::id).toList();
  }

  /** On how many hosts a line stands; they are counted to twenty. */
  String hosts(ReportData.LeftLine line) {
    Long hosts = line.hosts();
    return Show.count(hosts) + (hosts != null && hosts >= MOST_HOSTS ? " or more" : "");
  }

  String hostsOf(ReportData.Cluster cluster) {
    List<String> hosts = new ArrayList<>();
    for (ReportData.HostCount host : limit(cluster.hosts(), 5)) {
      hosts.add(VisibleText.line(host.host(), 60) + " (" + Show.count(host.count()) + ")");
    }
    int more = cluster.hosts().size() - hosts.size();
    return String.join(", ", hosts) + (more > 0 ? " and " + more + " more hosts" : "");
  }

  /** The percentiles of a signal in the order of their numbers. */
  List<String> percentiles(ReportData.Signal signal) {
    List<String> names = new ArrayList<>(signal.percentiles().keySet());
    names.removeIf(name -> !name.matches("\\d{1,3}(\\.\\d{1,3})?"));
    names.sort(Comparator.comparingDouble(Double::parseDouble));
    return limit(names, 9);
  }

  String percentileName(String percentile) {
    return percentile.equals("0") ? "min" : percentile.equals("100") ? "max" : percentile;
  }

  String ruleSize(ReportData.PublishedRule rule) {
    long most = 0;
    for (ReportData.RuleSet set : data.ruleSets()) {
      for (ReportData.PublishedRule other : set.rules()) {
        most = Math.max(most, known(other.dropped()));
      }
    }
    return Show.size(known(rule.dropped()), most);
  }

  String encodingSize(ReportData.Encoding encoding) {
    long all = 0;
    for (ReportData.Encoding other : data.encodings()) {
      all += known(other.count());
    }
    return Show.size(known(encoding.count()), all);
  }

  /** The English name of a language, or its code if it has none. */
  String language(String code) {
    String name = Locale.forLanguageTag(code).getDisplayLanguage(Locale.ENGLISH);
    return VisibleText.line(name.isEmpty() ? "Unknown" : name, 60);
  }

  String part(@Nullable Double part, @Nullable Double whole) {
    return Show.size(part == null ? 0 : part, whole == null ? 0 : whole);
  }

  private static long known(@Nullable Long count) {
    return count == null ? 0 : count;
  }
}
