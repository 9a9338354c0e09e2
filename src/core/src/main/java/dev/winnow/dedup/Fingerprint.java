package dev.winnow.dedup;

/** What the index keeps of one text. */
public final class Fingerprint {
  Fingerprint() {}
}
