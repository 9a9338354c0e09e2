package dev.winnow.corpus.parquet;

/** Says what is wrong with a Parquet file, and what can be done about it. */
public final class ParquetException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final String remedy;

  ParquetException(String reason, String remedy) {
    super(reason);
    this.reason = reason;
    this.remedy = remedy;
  }

  /** Returns what is wrong, without a full stop. */
  public String reason() {
    return reason;
  }

  /** Returns what can be done, without a full stop. */
  public String remedy() {
    return remedy;
  }
}
