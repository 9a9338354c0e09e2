package dev.winnow.benchmarks;

import dev.winnow.evaluation.Reference;
import dev.winnow.metadata.Metadata;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.parser.Parser;

/**
 * How the metadata of one page agree with its reference.
 *
 * @param type the page type
 * @param hasTitle whether the reference has a title
 * @param titleExact whether the titles are equal, white space aside
 * @param titleFolded whether they are equal, case, punctuation and white space aside
 * @param author which of the authors agree
 * @param anyAuthor which agree when one name within the reference, or the reverse, is enough
 * @param date which of the days of publication agree
 * @param anyDate which agree when the day of the last change may count, too
 */
record MetadataScore(
    String type,
    boolean hasTitle,
    boolean titleExact,
    boolean titleFolded,
    Agreement author,
    Agreement anyAuthor,
    Agreement date,
    Agreement anyDate) {
  private static final Pattern SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern APOSTROPHE = Pattern.compile("['‘’]");
  private static final Pattern BETWEEN_NAMES = Pattern.compile(",|;|&| and ");
  private static final int DAY = 10;

  /**
   * Whether the reference has a value, whether one was found, and whether they agree.
   *
   * @param expected whether the reference has a value
   * @param found whether one was found
   * @param equal whether they agree
   */
  record Agreement(boolean expected, boolean found, boolean equal) {}

  static MetadataScore of(String type, Reference reference, Metadata metadata) {
    String title = Parser.unescapeEntities(reference.title(), false);
    String found = metadata.title().orElse("");
    return new MetadataScore(
        type,
        !title.isEmpty(),
        !title.isEmpty() && space(title).equals(space(found)),
        !title.isEmpty() && fold(title).equals(fold(found)),
        author(reference.author(), metadata.authors(), false),
        author(reference.author(), metadata.authors(), true),
        date(reference.published(), metadata.published(), Optional.empty()),
        date(reference.published(), metadata.published(), metadata.modified()));
  }

  private static Agreement author(String reference, List<String> authors, boolean any) {
    boolean both = !reference.isEmpty() && !authors.isEmpty();
    boolean equal = both && (any ? oneWithin(reference, authors) : same(reference, authors));
    return new Agreement(!reference.isEmpty(), !authors.isEmpty(), equal);
  }

  private static boolean same(String reference, List<String> authors) {
    Set<String> wanted =
        Arrays.stream(BETWEEN_NAMES.split(reference))
            .map(MetadataScore::fold)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    Set<String> found = new HashSet<>(authors.stream().map(MetadataScore::fold).toList());
    return wanted.equals(found) || fold(reference).equals(fold(String.join(" ", authors)));
  }

  private static boolean oneWithin(String reference, List<String> authors) {
    String wanted = fold(reference);
    return authors.stream()
        .map(MetadataScore::fold)
        .anyMatch(name -> wanted.contains(name) || name.contains(wanted));
  }

  private static Agreement date(String reference, Optional<String> date, Optional<String> other) {
    boolean equal = isDay(reference, date) || isDay(reference, other);
    return new Agreement(!reference.isEmpty(), date.isPresent(), date.isPresent() && equal);
  }

  private static boolean isDay(String reference, Optional<String> date) {
    return reference.length() >= DAY
        && date.filter(text -> text.startsWith(reference.substring(0, DAY))).isPresent();
  }

  private static String space(String text) {
    return SPACE.matcher(text).replaceAll(" ").strip();
  }

  private static String fold(String text) {
    String plain = APOSTROPHE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    return NO_WORD.matcher(plain).replaceAll(" ").strip();
  }
}
