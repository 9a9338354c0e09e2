package dev.winnow.corpus;

import java.io.IOException;

/**
 * A job cannot begin, or go on, because of what an earlier process left behind; nothing was done.
 */
public final class JobStateException extends IOException {
  private static final long serialVersionUID = 1;

  JobStateException(String message) {
    super(message);
  }
}
