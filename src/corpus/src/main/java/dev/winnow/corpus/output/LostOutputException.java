package dev.winnow.corpus.output;

import java.io.IOException;

/** What an earlier process wrote is not there any more, so that no other can go on with it. */
public final class LostOutputException extends IOException {
  private static final long serialVersionUID = 1;

  LostOutputException(String message) {
    super(message);
  }
}
