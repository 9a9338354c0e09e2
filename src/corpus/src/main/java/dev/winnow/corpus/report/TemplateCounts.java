package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How much template text hosts have left, each and all together. */
final class TemplateCounts {
  private final List<HostCounts> hosts;
  private final Map<String, Long> characters;

  /**
   * Makes one.
   *
   * @param hosts all that are known
   * @param characters of the template of those that have any, by name
   */
  TemplateCounts(List<HostCounts> hosts, Map<String, Long> characters) {
    this.hosts = hosts;
    this.characters = characters;
  }

  /** Returns the share of a host's text that is template. */
  double share(HostCounts host) {
    double template = characters.getOrDefault(host.host(), 0L);
    return Math.min(1, template / Math.max(1, host.characters()));
  }

  private boolean isTemplated(HostCounts host) {
    return share(host) >= Rates.TEMPLATED;
  }

  /** Returns the hosts with a template: those with much first, then by the length of all of it. */
  List<HostCounts> mostFirst() {
    return hosts.stream()
        .filter(host -> characters.containsKey(host.host()))
        .sorted(
            Comparator.comparing((HostCounts host) -> !isTemplated(host))
                .thenComparing(host -> -characters.getOrDefault(host.host(), 0L))
                .thenComparing(HostCounts::host))
        .toList();
  }

  /** Writes what is true of all hosts together. */
  void write(ObjectNode to, long ofRecords) {
    List<HostCounts> templated = hosts.stream().filter(this::isTemplated).toList();
    double records = 0;
    double text = 0;
    for (HostCounts host : templated) {
      records += host.records();
      text += host.records() * share(host);
    }
    to.put("templated_hosts", templated.size());
    to.put("templated_rate", Json.share(records, (double) ofRecords));
    to.put("template_share", Json.share(text, (double) ofRecords));
    to.put(
        "worst_template_share",
        Json.rounded(hosts.stream().mapToDouble(this::share).max().orElse(0)));
  }
}
