package dev.winnow.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads numbers of bytes, such as {@code 500m}. */
class ByteSize implements ITypeConverter<Long> {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,15})([kmgt]?)");

  private final long least;

  ByteSize() {
    this(1);
  }

  ByteSize(long least) {
    this.least = least;
  }

  @Override
  public Long convert(String size) {
    Matcher matcher = SIZE.matcher(size.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw new TypeConversionException("'" + size + "' is no size such as 500m or 2g");
    }
    long unit = 1L << (10 * " kmgt".indexOf((matcher.group(2) + " ").charAt(0)));
    long bytes = Long.parseLong(matcher.group(1));
    if (bytes > Long.MAX_VALUE / unit || bytes * unit < least) {
      throw new TypeConversionException(
          "'" + size + "' is not between " + shown(least) + " and what there is");
    }
    return bytes * unit;
  }

  private static String shown(long bytes) {
    return bytes >= 1 << 20 ? (bytes >> 20) + "m" : Long.toString(bytes);
  }
}
