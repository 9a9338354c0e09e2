package dev.winnow.cli;

import dev.winnow.dedup.KeepPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a policy. */
final class KeepOption implements ITypeConverter<KeepPolicy> {
  private static final String HOSTS = "hosts:";

  @Override
  public KeepPolicy convert(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith(HOSTS)) {
      return ofHosts(name.substring(HOSTS.length()));
    }
    return switch (lower) {
      case "first" -> KeepPolicy.FIRST_SEEN;
      case "longest" -> KeepPolicy.LONGEST;
      case "earliest" -> KeepPolicy.EARLIEST_DATE;
      case "latest" -> KeepPolicy.LATEST_DATE;
      case "quality" -> KeepPolicy.BEST_QUALITY;
      default ->
          throw new TypeConversionException(
              "'"
                  + name
                  + "' is none of first, longest, earliest, latest, quality, hosts:HOST,HOST");
    };
  }

  private static KeepPolicy ofHosts(String names) {
    List<String> hosts = Arrays.stream(names.split(",", -1)).map(String::strip).toList();
    if (hosts.stream().anyMatch(String::isEmpty)) {
      throw new TypeConversionException(
          "'hosts:" + names + "' misses a host; write hosts:example.org,example.com");
    }
    return KeepPolicy.preferredHosts(hosts);
  }
}
