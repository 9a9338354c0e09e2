package dev.winnow.corpus.input;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Names of files as they are on disk. */
final class FileNames {
  private FileNames() {}

  /**
   * Returns the last name of a path, decoded as UTF-8. {@link Path#toString} decodes by the locale
   * of the process, so that ids and their order would depend on it; only the URI has the bytes.
   */
  static String of(Path path) {
    String name = path.getFileName().toString();
    if (name.chars().allMatch(c -> c < 0x80)) {
      return name;
    }
    String uri = path.toUri().getRawPath();
    int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
    String encoded = uri.substring(uri.lastIndexOf('/', end - 1) + 1, end);
    return URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
