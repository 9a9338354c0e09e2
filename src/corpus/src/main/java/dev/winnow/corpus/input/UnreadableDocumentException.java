package dev.winnow.corpus.input;

/** Says why no text can be had of a document. */
final class UnreadableDocumentException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String remedy;

  UnreadableDocumentException(String reason, String remedy) {
    super(reason, null, false, false);
    this.reason = reason;
    this.remedy = remedy;
  }

  static UnreadableDocumentException encrypted() {
    return new UnreadableDocumentException(
        "the document is encrypted", "open it with its password and save it without one");
  }

  static UnreadableDocumentException broken(Throwable cause) {
    Throwable root = cause;
    for (int i = 0; i < 20 && root.getCause() != null; i++) {
      root = root.getCause();
    }
    String message =
        root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    return new UnreadableDocumentException(
        "the document is damaged (" + message.lines().findFirst().orElse("") + ")",
        "open it with the program that made it, and save it anew");
  }

  String reason() {
    return reason;
  }

  String remedy() {
    return remedy;
  }
}
