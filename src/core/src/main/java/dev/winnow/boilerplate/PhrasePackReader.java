package dev.winnow.boilerplate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a phrase pack: line-based, UTF-8, version 1.
 *
 * <pre>
 * # a comment
 * version 1
 * language de
 * [RECOMMENDED strong opens]
 * ^das könnte sie auch interessieren$
 * </pre>
 *
 * <p>A section names a {@link Reason}, a {@link PhraseStrength} and any of {@code opens}, {@code
 * glued} and {@code run} (see {@link Phrase}). {@code ^} ties a phrase to the beginning of the
 * line, {@code $} to its end; {@code #} stands for a number. A phrase that itself begins with a
 * number and is not tied to the beginning is written {@code \#}, as a plain {@code #} there begins
 * a comment.
 *
 * <p>What cannot be read throws {@link IllegalArgumentException} naming file, line and remedy.
 */
final class PhrasePackReader {

  private static final String VERSION = "1";

  private final String file;
  private final List<Phrase> phrases = new ArrayList<>();

  /** A pack may list spellings that fold to the same phrase, but none of them twice. */
  private final Set<String> spellings = new HashSet<>();

  private final Map<String, Integer> lineOfKey = new HashMap<>();
  private final FoldedLine folded = new FoldedLine();
  private int line;
  private boolean versionSeen;
  private @Nullable String language;
  private @Nullable Section section;

  private record Section(
      Reason reason, PhraseStrength strength, boolean opens, boolean glued, boolean run) {}

  private PhrasePackReader(String file) {
    this.file = file;
  }

  /** Reads the pack in {@code content}; {@code file} is only named in errors. */
  static PhrasePack read(String file, String content) {
    PhrasePackReader reader = new PhrasePackReader(file);
    content.lines().forEach(reader::readLine);
    String language = reader.language;
    if (language == null) {
      throw reader.error("the pack names no language", "add a line such as 'language de'");
    }
    return new PhrasePack(language, reader.phrases);
  }

  private void readLine(String raw) {
    line++;
    String text = raw.strip();
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    if (!versionSeen) {
      readVersion(text);
    } else if (language == null) {
      readLanguage(text);
    } else if (text.startsWith("[")) {
      section = readSection(text);
    } else {
      readPhrase(text, language);
    }
  }

  private void readVersion(String text) {
    if (!text.startsWith("version ")) {
      throw error("expected the version, found '" + text + "'", "begin with 'version 1'");
    }
    String version = text.substring("version ".length()).strip();
    if (!version.equals(VERSION)) {
      throw error(
          "phrase pack version " + version + " is not known",
          "this release reads version " + VERSION);
    }
    versionSeen = true;
  }

  private void readLanguage(String text) {
    String code = text.startsWith("language ") ? text.substring("language ".length()).strip() : "";
    if (code.length() < 2
        || code.length() > 3
        || !code.chars().allMatch(c -> c >= 'a' && c <= 'z')) {
      throw error("expected the language, found '" + text + "'", "write a line 'language de'");
    }
    language = code;
  }

  private Section readSection(String text) {
    if (!text.endsWith("]")) {
      throw error("section '" + text + "' is not closed", "end it with ']'");
    }
    String[] words = text.substring(1, text.length() - 1).strip().split(" +");
    if (words.length < 2) {
      throw error("section '" + text + "' has no strength", "write '[REASON strength]'");
    }
    Reason reason = constant(Reason.class, words[0], words[0]);
    PhraseStrength strength =
        constant(PhraseStrength.class, words[1].toUpperCase(Locale.ROOT), words[1]);
    List<String> flags = Arrays.asList(words).subList(2, words.length);
    for (String flag : flags) {
      if (!List.of("opens", "glued", "run").contains(flag)) {
        throw error("flag '" + flag + "' is not known", "use opens, glued or run");
      }
    }
    boolean run = flags.contains("run");
    if (run && strength != PhraseStrength.WEAK) {
      throw error("a run is made of weak phrases", "write '[" + reason + " weak run]'");
    }
    return new Section(reason, strength, flags.contains("opens"), flags.contains("glued"), run);
  }

  private <E extends Enum<E>> E constant(Class<E> type, String name, String written) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    throw error(
        "'" + written + "' is not known", "use one of " + Arrays.toString(type.getEnumConstants()));
  }

  private void readPhrase(String text, String ofLanguage) {
    Section in = section;
    if (in == null) {
      throw error("phrase '" + text + "' stands in no section", "put '[REASON strength]' above it");
    }
    boolean atStart = text.startsWith("^");
    boolean atEnd = text.endsWith("$");
    int from = atStart || text.startsWith("\\#") ? 1 : 0;
    int to = atEnd ? text.length() - 1 : text.length();
    String words =
        from < to
            ? folded.foldPhrase(text.substring(from, to), atStart || in.run(), atEnd || in.run())
            : "";
    if (words.isEmpty()) {
      throw error("phrase '" + text + "' has neither letter nor number", "remove it");
    }
    if (in.run() && (atStart || atEnd)) {
      throw error("phrase '" + text + "' of a run is anchored", "remove '^' and '$'");
    }
    Phrase phrase =
        new Phrase(
            words,
            atStart,
            atEnd,
            in.reason(),
            in.strength(),
            in.opens(),
            in.glued(),
            in.run(),
            List.of(ofLanguage));
    Integer earlier = lineOfKey.putIfAbsent(phrase.key(), line);
    if (earlier != null && !spellings.add(text)) {
      throw error("phrase '" + text + "' is on line " + earlier + " already", "keep one of them");
    }
    spellings.add(text);
    if (earlier == null) {
      phrases.add(phrase);
    }
  }

  private IllegalArgumentException error(String what, String remedy) {
    return new IllegalArgumentException(file + ":" + line + ": " + what + "; " + remedy);
  }
}
