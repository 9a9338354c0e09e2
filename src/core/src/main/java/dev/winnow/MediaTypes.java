package dev.winnow;

/** Which media types go through the DOM. */
final class MediaTypes {
  private MediaTypes() {}

  static boolean isHtml(String mediaType) {
    return mediaType.equals("text/html") || mediaType.equals("application/xhtml+xml");
  }
}
