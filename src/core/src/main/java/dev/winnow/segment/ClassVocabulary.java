package dev.winnow.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * Groups of the words that people use in class and id names, as bits of an int.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class ClassVocabulary {
  private static final int VERSION = 1;
  private static final ClassVocabulary STANDARD = load("class-vocabulary.txt");

  private final Map<String, Integer> groupsByToken;

  private ClassVocabulary(Map<String, Integer> groupsByToken) {
    this.groupsByToken = groupsByToken;
  }

  static ClassVocabulary standard() {
    return STANDARD;
  }

  /** Returns the bits of the {@link VocabularyGroup groups} that a name's tokens belong to. */
  int groupsOf(String name) {
    int groups = 0;
    String previous = "";
    int length = Math.min(name.length(), 400);
    int start = 0;
    for (int i = 0; i <= length; i++) {
      boolean boundary =
          i == length
              || !Character.isLetter(name.charAt(i))
              || (i > start
                  && Character.isUpperCase(name.charAt(i))
                  && Character.isLowerCase(name.charAt(i - 1)));
      if (!boundary) {
        continue;
      }
      if (i > start) {
        String token = lowerCase(name, start, i);
        groups |= groupsByToken.getOrDefault(token, 0);
        if (!previous.isEmpty()) {
          groups |= groupsByToken.getOrDefault(previous + '+' + token, 0);
        }
        previous = token;
      }
      start = i < length && Character.isLetter(name.charAt(i)) ? i : i + 1;
    }
    return groups;
  }

  private static String lowerCase(String name, int start, int end) {
    char[] token = new char[end - start];
    for (int i = start; i < end; i++) {
      token[i - start] = Character.toLowerCase(name.charAt(i));
    }
    return new String(token);
  }

  private static ClassVocabulary load(String resource) {
    Map<String, Integer> groups = new HashMap<>();
    try (InputStream in = ClassVocabulary.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource " + resource + " is missing from the jar");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      boolean versioned = false;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (line.startsWith("version ")) {
          int version = Integer.parseInt(line.substring(8).strip());
          if (version != VERSION) {
            throw new IllegalStateException(
                resource + " has version " + version + ", this build reads " + VERSION);
          }
          versioned = true;
          continue;
        }
        int colon = line.indexOf(':');
        int bit = VocabularyGroup.valueOf(line.substring(0, colon)).bit();
        for (String token : line.substring(colon + 1).strip().split(" +", -1)) {
          groups.merge(token, bit, (a, b) -> a | b);
        }
      }
      if (!versioned) {
        throw new IllegalStateException(resource + " has no version line");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
    return new ClassVocabulary(groups);
  }
}
