package dev.winnow.corpus;

import java.io.IOException;

/** Too many records took longer than they may, and their threads do not end. */
public final class StuckRecordsException extends IOException {
  private static final long serialVersionUID = 1;

  StuckRecordsException(int records) {
    super(records + " records took longer than they may, and their threads do not end");
  }
}
