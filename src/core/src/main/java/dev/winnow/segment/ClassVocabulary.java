package dev.winnow.segment;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Groups of the words that people use in class and id names, as bits of an int.
 *
 * <p>Not changed once it is loaded, and safe for use by several threads.
 */
final class ClassVocabulary {
  private static final int VERSION = 1;
  private static final ClassVocabulary STANDARD = load("class-vocabulary.txt");

  /** Several times the number of tokens, so that one look finds most. */
  private static final int SIZE = 1 << 13;

  private static final int LONGEST_NAME = 400;

  private final long[] tokens = new long[SIZE];
  private final int[] groups = new int[SIZE];

  private ClassVocabulary() {}

  static ClassVocabulary standard() {
    return STANDARD;
  }

  /** Returns the bits of the {@link VocabularyGroup groups} that a name's tokens belong to. */
  int groupsOf(String name) {
    int found = 0;
    long previous = 0;
    long token = 0;
    char before = ' ';
    int length = Math.min(name.length(), LONGEST_NAME);
    for (int i = 0; i <= length; i++) {
      char c = i == length ? ' ' : name.charAt(i);
      boolean letter = Character.isLetter(c);
      boolean begins = letter && Character.isUpperCase(c) && Character.isLowerCase(before);
      if (token != 0 && (!letter || begins)) {
        found |= get(token);
        found |= previous == 0 ? 0 : get(pair(previous, token));
        previous = token;
        token = 0;
      }
      token = letter ? next(token, c) : token;
      before = c;
    }
    return found;
  }

  private int get(long token) {
    int at = place(token);
    return tokens[at] == token ? groups[at] : 0;
  }

  private void add(String name, int bit) {
    int plus = name.indexOf('+');
    long token =
        plus < 0 ? hash(name) : pair(hash(name.substring(0, plus)), hash(name.substring(plus + 1)));
    int at = place(token);
    tokens[at] = token;
    groups[at] |= bit;
  }

  private int place(long token) {
    int at = (int) (token >>> 40) & SIZE - 1;
    while (tokens[at] != 0 && tokens[at] != token) {
      at = at + 1 & SIZE - 1;
    }
    return at;
  }

  private static long hash(String token) {
    long hash = 0;
    for (int i = 0; i < token.length(); i++) {
      hash = next(hash, token.charAt(i));
    }
    return hash;
  }

  /** Hashes letter by letter; that two of a few hundred tokens clash is as good as impossible. */
  private static long next(long token, char c) {
    long mixed = (token + Character.toLowerCase(c)) * 0x9E3779B97F4A7C15L;
    return mixed ^ mixed >>> 29;
  }

  private static long pair(long first, long second) {
    return next(Long.rotateLeft(first, 21) + second, '+');
  }

  private static ClassVocabulary load(String resource) {
    ClassVocabulary vocabulary = new ClassVocabulary();
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
          vocabulary.add(token, bit);
        }
      }
      if (!versioned) {
        throw new IllegalStateException(resource + " has no version line");
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read resource " + resource, e);
    }
    return vocabulary;
  }
}
