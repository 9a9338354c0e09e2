package dev.winnow.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how many records keep a paragraph. */
final class ParagraphsOption implements ITypeConverter<Integer> {
  /** All do. */
  static final int MARK = Integer.MAX_VALUE;

  @Override
  public Integer convert(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    if (lower.equals("mark")) {
      return MARK;
    }
    if (lower.equals("drop")) {
      return 1;
    }
    try {
      int keepers = Integer.parseInt(lower);
      if (keepers > 0) {
        return keepers;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new TypeConversionException("'" + value + "' is none of mark, drop, or a number from 1");
  }
}
