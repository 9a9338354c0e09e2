package dev.winnow.corpus.input;

import java.io.IOException;

/** Says what is wrong with the bytes of a compressed stream or an archive, and what helps. */
final class DamagedInputException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  DamagedInputException(String reason, String remedy) {
    super(reason);
    this.remedy = remedy;
  }

  String reason() {
    return String.valueOf(getMessage());
  }

  String remedy() {
    return remedy;
  }
}
