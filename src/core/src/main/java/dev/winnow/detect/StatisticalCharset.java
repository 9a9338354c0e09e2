package dev.winnow.detect;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Judges by its statistics how well a charset fits some bytes.
 *
 * <p>The bytes are read in a charset, and the share of the character n-grams with a letter outside
 * ASCII that a language written in that charset is known to use is the score. Mozilla's universal
 * detector (Li and Momoi, "A composite approach to language/encoding detection", 2001), which is
 * sure-footed on multi-byte charsets, has a vote on these, and decides where the n-grams say
 * nothing.
 */
final class StatisticalCharset {
  private static final int SAMPLE = 2000;
  private static final int SEARCHED = 1 << 20;
  private static final int CONTEXT = 24;
  private static final double LIKELY = 0.5;

  /** What the letters inside ASCII count: they tell Lithuanian from French. */
  private static final double CONTEXT_WEIGHT = 0.3;

  private static final double VOTE = 0.1;
  private static final int BROKEN_CASE = 3;

  /** Punctuation and signs are no proof, but odd ones tell against a charset. */
  private static final double PLAUSIBLE_SIGN = 0.8;

  private static final double IMPOSSIBLE = -2;
  private static final String SIGNS =
      "«»·©®°§€£™\u00a0…–—‘’“”„‚•‰†‡‹›½¼¾²³ºª¿¡×±، ؛؟、。「」・（）！？：，；《》『』【】";

  private static final Set<UnicodeScript> UNMIXED =
      EnumSet.of(
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.HEBREW,
          UnicodeScript.ARABIC,
          UnicodeScript.THAI);

  private record Candidate(Charset charset, List<String> languages, double handicap) {}

  private static final List<Candidate> CANDIDATES =
      Resources.rows("charset-candidates.tsv").stream()
          .filter(row -> Charset.isSupported(row[0]))
          .map(
              row ->
                  new Candidate(
                      Charset.forName(row[0]),
                      List.of(row[1].split(" ", -1)),
                      Double.parseDouble(row[2])))
          .toList();

  private final byte[] sample;
  private final Optional<Charset> vote;

  StatisticalCharset(byte[] bytes) {
    sample = sample(bytes);
    vote = vote(sample);
  }

  /** A charset and how well it fits, at most 1. */
  record Score(Charset charset, double value) {}

  /** Returns the charset that fits best; empty when none fits at all. */
  Optional<Score> best() {
    Score best = null;
    for (Candidate candidate : CANDIDATES) {
      double value = score(candidate);
      if (best == null || value > best.value) {
        best = new Score(candidate.charset, value);
      }
    }
    if (best != null && best.value >= LIKELY) {
      return Optional.of(best);
    }
    return vote.map(charset -> new Score(charset, 0));
  }

  /** Returns how well a charset fits; 1 for one that is not judged. */
  double fit(Charset charset) {
    return CANDIDATES.stream()
        .filter(candidate -> candidate.charset.equals(charset))
        .mapToDouble(this::score)
        .findFirst()
        .orElse(1);
  }

  private double score(Candidate candidate) {
    TextDecoder.Decoded decoded = TextDecoder.decode(sample, 0, sample.length, candidate.charset);
    String text = Normalizer.normalize(decoded.text(), Normalizer.Form.NFC);
    double points = IMPOSSIBLE * decoded.malformed();
    int letters = 0;
    int all = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        all++;
        if (isLetter(text, i) && !isHalfWidth(c)) {
          letters++;
          points -= (breaksCase(text, i) ? BROKEN_CASE : 0) + (mixesScripts(text, i) ? 1 : 0);
        } else {
          points += sign(text, i);
        }
      }
    }
    if (all == 0) {
      return 0;
    }
    boolean voted =
        isMultiByte(candidate.charset) && vote.filter(candidate.charset::equals).isPresent();
    return (points + support(candidate, text) * letters) / all
        + (voted ? VOTE : 0)
        - candidate.handicap;
  }

  private static double support(Candidate candidate, String text) {
    NgramModel model = NgramModel.get();
    String lower = withoutSigns(text.toLowerCase(Locale.ROOT));
    boolean thai = candidate.languages.contains("tha");
    int length = isMultiByte(candidate.charset) ? 1 : thai ? 2 : 3;
    double[] foreign = model.supports(lower, length, true);
    double[] any = model.supports(lower, length, false);
    double best = 0;
    for (String language : candidate.languages) {
      int index = model.index(language);
      best = Math.max(best, (1 - CONTEXT_WEIGHT) * foreign[index] + CONTEXT_WEIGHT * any[index]);
    }
    return best;
  }

  /** The model has hardly seen signs outside ASCII; a blank says as much where a word ends. */
  private static String withoutSigns(String text) {
    StringBuilder letters = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80 && !isLetter(text, i)) {
        letters.setCharAt(i, ' ');
      }
    }
    return letters.toString();
  }

  private static boolean isMultiByte(Charset charset) {
    return charset.newEncoder().maxBytesPerChar() > 1;
  }

  /** Judges a character outside ASCII that is no letter. */
  private static double sign(String text, int at) {
    char c = text.charAt(at);
    if (c < 0xa0 || !Character.isDefined(c) || Character.getType(c) == Character.PRIVATE_USE) {
      return IMPOSSIBLE;
    }
    boolean before = at > 0 && isLetter(text, at - 1);
    boolean after = at + 1 < text.length() && isLetter(text, at + 1);
    if (c == '\u2019') {
      return before && after ? 1 : after ? IMPOSSIBLE : PLAUSIBLE_SIGN;
    }
    if (c == '\u00b7' && before && after) {
      // Catalan writes it between two l
      return text.charAt(at - 1) == text.charAt(at + 1) ? 1 : IMPOSSIBLE;
    }
    if ((c == '\u2013' || c == '\u2014') && !before && !after) {
      return 1;
    }
    boolean odd = SIGNS.indexOf(c) < 0;
    if (c >= 0x3000) {
      return isHalfWidth(c) ? -1 : odd ? 0 : PLAUSIBLE_SIGN;
    }
    return (odd && (before || after)) || (before && after) ? IMPOSSIBLE : odd ? 0 : PLAUSIBLE_SIGN;
  }

  /** A word with letters of the Latin and another alphabet was read in the wrong charset. */
  private static boolean mixesScripts(String text, int at) {
    if (isEastAsian(text.charAt(at))) {
      // a lone accented letter and its neighbour look like one ideograph inside a word
      return at > 0
          && isAsciiLetter(text.charAt(at - 1))
          && (at + 1 == text.length() || !isEastAsian(text.charAt(at + 1)));
    }
    UnicodeScript script = UnicodeScript.of(text.charAt(at));
    return UNMIXED.contains(script)
        && ((at > 0 && isAsciiLetter(text.charAt(at - 1)))
            || (at + 1 < text.length() && isAsciiLetter(text.charAt(at + 1))));
  }

  private static boolean isEastAsian(char c) {
    return c >= '\u2e80';
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean breaksCase(String text, int at) {
    return at > 0
        && Character.isUpperCase(text.charAt(at))
        && Character.isLowerCase(text.charAt(at - 1));
  }

  private static boolean isHalfWidth(char c) {
    return c >= '\uff61' && c <= '\uff9f';
  }

  private static boolean isLetter(String text, int at) {
    int type = Character.getType(text.charAt(at));
    return Character.isLetter(text.charAt(at))
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  /** Collects the bytes outside ASCII with a little of what surrounds them. */
  private static byte[] sample(byte[] bytes) {
    byte[] sample = new byte[SAMPLE];
    int filled = 0;
    int end = Math.min(bytes.length, SEARCHED);
    int copied = 0;
    int lastHigh = -CONTEXT;
    for (int i = 0; i < end && filled < SAMPLE; i++) {
      if (bytes[i] < 0) {
        if (i - lastHigh > CONTEXT) {
          if (filled < SAMPLE) {
            sample[filled++] = ' ';
          }
          copied = Math.max(copied, wordStart(bytes, i));
        }
        lastHigh = i;
      }
      if (i - lastHigh <= CONTEXT) {
        while (copied <= i && filled < SAMPLE) {
          sample[filled++] = bytes[copied++];
        }
      }
    }
    return Arrays.copyOf(sample, filled);
  }

  private static int wordStart(byte[] bytes, int at) {
    int start = at;
    while (start > 0 && at - start < CONTEXT && bytes[start - 1] > ' ' && bytes[start - 1] != '>') {
      start--;
    }
    return start;
  }

  private static Optional<Charset> vote(byte[] sample) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(sample, 0, sample.length);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return name == null ? Optional.empty() : CharsetLabels.charset(name);
  }
}
