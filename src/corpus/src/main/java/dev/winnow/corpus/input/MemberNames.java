package dev.winnow.corpus.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** Names in archives, which anybody may have written, made safe to be used as paths. */
final class MemberNames {
  /** What MS-DOS wrote, and what APPNOTE.TXT of the zip format says of names without a flag. */
  private static final Charset CP437 =
      Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

  private MemberNames() {}

  /** Decodes a name that nothing is known of: UTF-8 if it is, or else CP437. */
  static String decode(byte[] name) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString();
    } catch (CharacterCodingException e) {
      return new String(name, CP437);
    }
  }

  /**
   * Returns a relative path that leads to no other place than below where it starts: separated by
   * slashes, without drive, {@code .} and {@code ..}, control characters replaced.
   */
  static String safe(String name) {
    StringBuilder printable = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      printable.append(c == '\\' ? '/' : Character.isISOControl(c) ? '_' : c);
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : printable.toString().split("/", -1)) {
      boolean drive = parts.isEmpty() && part.length() == 2 && part.charAt(1) == ':';
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".") && !drive) {
        parts.addLast(part);
      }
    }
    return parts.isEmpty() ? "unnamed" : String.join("/", parts);
  }

  /** Says whether a safe path is hidden or lies in a folder that is. */
  static boolean isHidden(String safe) {
    return safe.startsWith(".") || safe.contains("/.");
  }
}
