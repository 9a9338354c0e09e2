package dev.winnow.boilerplate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The packs that ship with the library, read once. */
final class PhrasePacks {

  /** The names of the pack files; {@code und} holds what every language prints alike. */
  static final List<String> LANGUAGES =
      List.of(
          "ar", "bg", "bn", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa", "fi", "fr", "he",
          "hi", "hr", "hu", "id", "it", "ja", "ko", "lt", "lv", "ms", "nl", "no", "pl", "pt", "ro",
          "ru", "sk", "sr", "sv", "sw", "ta", "th", "tr", "uk", "und", "ur", "vi", "zh");

  private static final String FOLDER = "phrases/";

  private PhrasePacks() {}

  /** Reads every pack, in the order of {@link #LANGUAGES}. */
  static List<PhrasePack> standard() {
    return LANGUAGES.stream().map(PhrasePacks::load).toList();
  }

  private static PhrasePack load(String language) {
    String name = FOLDER + language + ".txt";
    try (InputStream in = PhrasePacks.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("The phrase pack " + name + " is missing from the jar");
      }
      return PhrasePackReader.read(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the phrase pack " + name, e);
    }
  }
}
