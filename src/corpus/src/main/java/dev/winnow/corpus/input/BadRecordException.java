package dev.winnow.corpus.input;

/** Says that a record is not of its format; caught by the reader that goes on behind it. */
final class BadRecordException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String remedy;

  BadRecordException(String reason, String remedy) {
    // no stack trace: a corpus can have millions of these, and nobody sees it
    super(reason, null, false, false);
    this.reason = reason;
    this.remedy = remedy;
  }

  String reason() {
    return reason;
  }

  String remedy() {
    return remedy;
  }
}
