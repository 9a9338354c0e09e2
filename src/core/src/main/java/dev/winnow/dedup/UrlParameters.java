package dev.winnow.dedup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of an address, and which of them say nothing about the page. */
final class UrlParameters {
  private static final String RESOURCE = "url-parameters.tsv";

  /** Shorter values are numbers or words. */
  private static final int TOKEN_LENGTH = 16;

  private static final Map<String, Rule> RULES = rules();
  private static final List<String> PREFIXES =
      RULES.keySet().stream().filter(name -> RULES.get(name) == Rule.PREFIX).sorted().toList();

  /** When a parameter of a name is left out. */
  private enum Rule {
    /** Always. */
    ALWAYS,
    /** All whose names begin so. */
    PREFIX,
    /** If the value looks like a random id: long, letters and digits alone, with a digit. */
    TOKEN
  }

  private UrlParameters() {}

  /** Returns a query without session ids, tracking parameters and empty parameters. */
  static String withoutTracking(String query) {
    return parameters(query)
        .filter(p -> !p.isEmpty() && !isDropped(p))
        .collect(Collectors.joining("&"));
  }

  /** Returns a segment of a path without the parameters that hold a session id. */
  static String withoutSessions(String segment) {
    int semicolon = segment.indexOf(';');
    if (semicolon < 0) {
      return segment;
    }
    StringBuilder kept = new StringBuilder(segment.substring(0, semicolon));
    for (String parameter : segment.substring(semicolon + 1).split(";", -1)) {
      if (!isDropped(parameter)) {
        kept.append(';').append(parameter);
      }
    }
    return kept.toString();
  }

  /** Returns a query sorted by names; parameters of the same name keep their order. */
  static String sorted(String query) {
    return parameters(query)
        .sorted(Comparator.comparing(UrlParameters::name))
        .collect(Collectors.joining("&"));
  }

  private static Stream<String> parameters(String query) {
    return Stream.of(query.split("&", -1));
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    return equals < 0 ? parameter : parameter.substring(0, equals);
  }

  private static boolean isDropped(String parameter) {
    String name = name(parameter);
    String folded = PercentEncoding.decode(name).toLowerCase(Locale.ROOT);
    if (RULES.get(folded) == Rule.TOKEN) {
      return isToken(parameter.substring(Math.min(parameter.length(), name.length() + 1)));
    }
    return RULES.get(folded) == Rule.ALWAYS || PREFIXES.stream().anyMatch(folded::startsWith);
  }

  private static boolean isToken(String value) {
    boolean digit = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean isDigit = c >= '0' && c <= '9';
      if (!isDigit && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z')) {
        return false;
      }
      digit |= isDigit;
    }
    return digit && value.length() >= TOKEN_LENGTH;
  }

  private static Map<String, Rule> rules() {
    try (InputStream in = UrlParameters.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Objects.requireNonNull(in, RESOURCE), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row[0], row -> Rule.valueOf(row[1].toUpperCase(Locale.ROOT))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
