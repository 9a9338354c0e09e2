package dev.winnow.cli;

/** What the process tells its caller. */
final class ExitCode {
  /** All of it was done. */
  static final int DONE = 0;

  /** Done, but some records could not be read. */
  static final int UNREADABLE = 1;

  /** The command line was wrong; nothing was done. */
  static final int USAGE = 2;

  /**
   * The run ended early, as the output could not be written, memory ran out, or Winnow has a bug.
   */
  static final int FAILED = 3;

  /** Done, but a condition of {@code --fail-if} holds. */
  static final int CONDITION = 4;

  private ExitCode() {}
}
