package dev.winnow.corpus.output;

import com.dynatrace.hash4j.hashing.Hashing;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where the text of a record goes in a tree of files that mirrors its id, whose slashes part
 * folders: {@code news/a.html} becomes {@code news/a.html.txt}.
 *
 * <p>No path leads out of the tree, and no two ids have the same path where letter case tells names
 * apart: an id that cannot be a path as it is (an address, control characters, a name too long,
 * {@code ..}) is made one, and gets a hash of the id at its end.
 *
 * @param root the folder
 * @param ending of the files, with its dot
 */
record MirroredPaths(Path root, String ending) {
  /** File systems take 255 bytes; the hash and the ending come on top. */
  private static final int LONGEST_NAME = 180;

  private static final int DEEPEST = 32;

  Path of(String id) {
    List<String> names = new ArrayList<>();
    for (String segment : id.split("/", -1)) {
      String name = name(segment);
      if (!name.isEmpty()) {
        names.add(name);
      }
    }
    if (names.size() > DEEPEST || names.isEmpty()) {
      names = new ArrayList<>(names.subList(0, Math.min(names.size(), DEEPEST)));
      names.add("_");
    }
    int last = names.size() - 1;
    for (int i = 0; i < last; i++) {
      // else the folder may have the name of a file
      names.set(i, names.get(i).endsWith(ending) ? names.get(i) + "_" : names.get(i));
    }
    boolean same = String.join("/", names).equals(id);
    names.set(last, names.get(last) + (same ? "" : hash(id)) + ending);
    Path path = root;
    for (String name : names) {
      path = path.resolve(name);
    }
    return path;
  }

  private static String hash(String id) {
    return String.format(Locale.ROOT, "-%016x", Hashing.komihash5_0().hashCharsToLong(id));
  }

  /** Returns a segment as a name that every file system takes and shows. */
  private static String name(String segment) {
    StringBuilder name = new StringBuilder();
    int bytes = 0;
    for (int i = 0; i < segment.length(); ) {
      int c = segment.codePointAt(i);
      i += Character.charCount(c);
      String shown = isPlain(c) ? Character.toString(c) : "_";
      bytes += shown.getBytes(StandardCharsets.UTF_8).length;
      if (bytes > LONGEST_NAME) {
        break;
      }
      name.append(shown);
    }
    // hidden files are skipped by readers, and a dot or a space at the end is lost on Windows
    String shown = name.toString();
    if (shown.startsWith(".")) {
      shown = "_" + shown.substring(1);
    }
    return shown.endsWith(".") || shown.endsWith(" ")
        ? shown.substring(0, shown.length() - 1) + "_"
        : shown;
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> "\\:*?\"<>|".indexOf(c) < 0;
    };
  }
}
