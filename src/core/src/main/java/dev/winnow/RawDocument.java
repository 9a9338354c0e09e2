package dev.winnow;

import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document as it was crawled: bytes, HTML, a DOM or plain text, with what is known about where it
 * came from.
 *
 * <p>Immutable; the {@code with} methods return a copy. The byte array given to {@link #bytes} is
 * not copied and must not be changed while the document is in use. Safe for use by several threads,
 * except one made by {@link #dom}.
 */
public final class RawDocument {
  /** In which form the content was given. */
  enum Form {
    BYTES,
    HTML,
    DOM,
    DOCUMENT,
    TEXT
  }

  private final Form form;
  private final Object content;
  private final @Nullable String id;
  private final @Nullable String url;
  private final @Nullable String name;
  private final @Nullable String contentType;

  private RawDocument(
      Form form,
      Object content,
      @Nullable String id,
      @Nullable String url,
      @Nullable String name,
      @Nullable String contentType) {
    this.form = form;
    this.content = content;
    this.id = id;
    this.url = url;
    this.name = name;
    this.contentType = contentType;
  }

  /** Returns a document of unknown media type and charset; both are detected from the bytes. */
  public static RawDocument bytes(byte[] bytes) {
    return new RawDocument(
        Form.BYTES, Objects.requireNonNull(bytes, "bytes"), null, null, null, null);
  }

  /** Returns a document that is known to be HTML and already decoded. */
  public static RawDocument html(String html) {
    return new RawDocument(Form.HTML, Objects.requireNonNull(html, "html"), null, null, null, null);
  }

  /**
   * Returns a page that jsoup has parsed already, which saves the parse. Its address is the
   * {@linkplain Document#location() location} of the DOM, if it has one.
   *
   * <p>The DOM is neither copied nor changed, and is not held on to by what comes out; but it must
   * not be changed while it is cleaned, nor be used by another thread, because jsoup keeps caches
   * in it. Any parser of jsoup may have made it; one without {@code head} or {@code body}, or
   * nested more than 512 deep, costs a copy.
   */
  public static RawDocument dom(Document dom) {
    String location = Objects.requireNonNull(dom, "dom").location();
    return new RawDocument(Form.DOM, dom, null, location.isEmpty() ? null : location, null, null);
  }

  /**
   * Returns a document that was no web page and has been made into HTML, such as a PDF or a book:
   * it has no boilerplate of a site, so that all of it is kept.
   */
  public static RawDocument document(String html) {
    return new RawDocument(
        Form.DOCUMENT, Objects.requireNonNull(html, "html"), null, null, null, null);
  }

  /** Returns a document that is known to be plain text and already decoded. */
  public static RawDocument text(String text) {
    return new RawDocument(Form.TEXT, Objects.requireNonNull(text, "text"), null, null, null, null);
  }

  /** Returns a copy with the id under which duplicates and warnings name this document. */
  public RawDocument withId(String id) {
    return new RawDocument(form, content, Objects.requireNonNull(id, "id"), url, name, contentType);
  }

  /** Returns a copy with the address the document was fetched from. */
  public RawDocument withUrl(String url) {
    return new RawDocument(
        form, content, id, Objects.requireNonNull(url, "url"), name, contentType);
  }

  /** Returns a copy with the file name, whose ending is a hint at the media type. */
  public RawDocument withName(String name) {
    return new RawDocument(
        form, content, id, url, Objects.requireNonNull(name, "name"), contentType);
  }

  /**
   * Returns a copy with the value of the HTTP {@code Content-Type} header the document came with,
   * for example {@code text/html; charset=windows-1251}.
   */
  public RawDocument withContentType(String contentType) {
    return new RawDocument(
        form, content, id, url, name, Objects.requireNonNull(contentType, "contentType"));
  }

  /** Returns the id, or else the address, or else the file name. */
  public Optional<String> id() {
    return Optional.ofNullable(id != null ? id : url != null ? url : name);
  }

  /** Returns the address the document was fetched from. */
  public Optional<String> url() {
    return Optional.ofNullable(url);
  }

  /** Returns the file name. */
  public Optional<String> name() {
    return Optional.ofNullable(name);
  }

  /** Returns the value of the HTTP {@code Content-Type} header. */
  public Optional<String> contentType() {
    return Optional.ofNullable(contentType);
  }

  Form form() {
    return form;
  }

  byte[] bytes() {
    return (byte[]) content;
  }

  String characters() {
    return (String) content;
  }

  Document dom() {
    return (Document) content;
  }
}
