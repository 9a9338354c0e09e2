package dev.winnow.corpus;

import java.io.IOException;

/**
 * A job cannot begin, or go on, because of what an earlier process left behind; nothing was done.
 */
public final class JobStateException extends IOException {
  private static final long serialVersionUID = 1;

  private final boolean running;

  JobStateException(String message) {
    this(message, false);
  }

  JobStateException(String message, boolean running) {
    super(message);
    this.running = running;
  }

  /** Returns whether another process is at the job, so that it can neither go on nor start anew. */
  public boolean isRunning() {
    return running;
  }
}
