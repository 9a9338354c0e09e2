package dev.winnow.segment;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** What {@link LenientJson} reports; every opened container is closed again. */
interface JsonEvents {
  void open(boolean object);

  void close();

  void name(String name);

  /**
   * Takes the string, number or truth value that the parser is at.
   *
   * @return whether more is wanted
   */
  boolean value(JsonParser parser) throws IOException;
}
