package dev.winnow.corpus.input;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A kind of document that is not text itself, told by its first bytes. */
enum DocumentKind {
  PDF("application/pdf"),
  /** Word and PowerPoint before 2007, and anything newer that is encrypted. */
  OLE2("application/x-tika-msoffice"),
  /** Office Open XML: DOCX, PPTX. */
  OOXML("application/x-tika-ooxml"),
  EPUB("application/epub+zip"),
  /** OpenDocument text, spreadsheets and presentations. */
  ODF("application/vnd.oasis.opendocument.text"),
  RTF("application/rtf"),
  MAIL("message/rfc822");

  /** Where readers of PDF look for the first line (ISO 32000-1, annex H, note 13). */
  private static final int PDF_PROLOG = 1024;

  /** A field that a mail begins with in practice; more than any text begins with by chance. */
  private static final Pattern MAIL_FIELD =
      Pattern.compile(
          "(Return-Path|Received|Delivered-To|Message-ID|MIME-Version|X-[A-Za-z0-9-]{1,60}"
              + "|DKIM-Signature|ARC-[A-Za-z-]{1,30}|From|To|Date|Subject|Reply-To|Sender)"
              + ":[ \\t\\r\\n]",
          Pattern.CASE_INSENSITIVE);

  /** Fields of which every mail has one. */
  private static final Pattern MAIL_SURE =
      Pattern.compile(
          "^(Message-ID|MIME-Version|Received|Return-Path):",
          Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

  private static final int MAIL_HEADER = 16 << 10;

  private final String mediaType;

  DocumentKind(String mediaType) {
    this.mediaType = mediaType;
  }

  /** Returns the media type, as far as the first bytes tell. */
  String mediaType() {
    return mediaType;
  }

  /**
   * Returns the kind of some bytes, or nothing if they are no document of this kind.
   *
   * @param name the file name, or empty
   * @param contentType the media type that was sent along, or empty
   */
  static Optional<DocumentKind> of(byte[] bytes, String name, String contentType) {
    if (bytes.length < 8) {
      return Optional.empty();
    }
    return switch (bytes[0]) {
      case 'P' -> zipped(bytes).or(() -> mail(bytes, name, contentType));
      case (byte) 0xD0 ->
          startsWith(bytes, 0, "\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1") && hasText(bytes)
              ? Optional.of(OLE2)
              : Optional.empty();
      case '{' -> startsWith(bytes, 0, "{\\rtf") ? Optional.of(RTF) : Optional.empty();
      default -> pdf(bytes).or(() -> mail(bytes, name, contentType));
    };
  }

  private static Optional<DocumentKind> pdf(byte[] bytes) {
    if (startsWith(bytes, 0, "%PDF-")) {
      return Optional.of(PDF);
    }
    boolean prolog = !isText(bytes[0]) || bytes[0] == '\r' || bytes[0] == '\n';
    for (int i = 1; prolog && i < Math.min(bytes.length, PDF_PROLOG); i++) {
      if (bytes[i] == '%' && startsWith(bytes, i, "%PDF-")) {
        return Optional.of(PDF);
      }
    }
    return Optional.empty();
  }

  private static boolean isText(byte b) {
    return b >= ' ' && b < 0x7F;
  }

  /** Says whether a stream of text is in an OLE2 file; names are in UTF-16 (MS-CFB, 2.6.1). */
  private static boolean hasText(byte[] bytes) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    return latin.contains("W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0")
        || latin.contains("P\0o\0w\0e\0r\0P\0o\0i\0n\0t\0 \0D\0o\0c\0u\0")
        || latin.contains("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0");
  }

  private static Optional<DocumentKind> zipped(byte[] bytes) {
    if (!startsWith(bytes, 0, "PK\3\4")) {
      return Optional.empty();
    }
    String names = ZipContent.namesOf(bytes);
    boolean first = names.equals("[Content_Types].xml\n");
    if (first
        || (names.contains("[Content_Types].xml\n")
            && (names.contains("word/document") || names.contains("ppt/presentation")))) {
      return Optional.of(OOXML);
    }
    if (names.contains("META-INF/container.xml\n")) {
      return Optional.of(EPUB);
    }
    return names.contains("mimetype\n") && names.contains("content.xml\n")
        ? Optional.of(ODF)
        : Optional.empty();
  }

  private static Optional<DocumentKind> mail(byte[] bytes, String name, String contentType) {
    boolean hinted =
        contentType.toLowerCase(Locale.ROOT).startsWith("message/rfc822")
            || name.toLowerCase(Locale.ROOT).endsWith(".eml");
    if (!hinted && !Character.isLetter(bytes[0])) {
      return Optional.empty();
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, MAIL_HEADER), StandardCharsets.ISO_8859_1);
    if (!MAIL_FIELD.matcher(head).lookingAt()) {
      return Optional.empty();
    }
    int end = head.replace("\r\n", "\n").indexOf("\n\n");
    String fields = end < 0 ? head : head.substring(0, end);
    return hinted || MAIL_SURE.matcher(fields).find() ? Optional.of(MAIL) : Optional.empty();
  }

  private static boolean startsWith(byte[] bytes, int from, String magic) {
    for (int i = 0; i < magic.length(); i++) {
      if (from + i >= bytes.length || (bytes[from + i] & 0xFF) != magic.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
