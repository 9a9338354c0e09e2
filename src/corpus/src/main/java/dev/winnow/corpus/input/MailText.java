package dev.winnow.corpus.input;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/** Reads mails (RFC 5322, RFC 2045): the text of a mail, without its header and attachments. */
final class MailText {
  private MailText() {}

  static void write(byte[] bytes, DocumentHtml html) throws UnreadableDocumentException {
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(MimeConfig.PERMISSIVE);
    builder.setContentDecoding(true);
    Message message = null;
    try {
      message = builder.parseMessage(new ByteArrayInputStream(bytes));
      head(message, html);
      body(message, html);
    } catch (IOException | SAXException | RuntimeException e) {
      throw UnreadableDocumentException.broken(e);
    } finally {
      if (message != null) {
        message.dispose();
      }
    }
  }

  private static void head(Message message, DocumentHtml html) {
    String subject = message.getSubject();
    if (subject != null && !subject.isBlank()) {
      html.title(subject.strip());
    }
    MailboxList from = message.getFrom();
    if (from != null) {
      for (Mailbox mailbox : from) {
        String name = mailbox.getName();
        html.meta("name", "author", name == null ? mailbox.getAddress() : name);
      }
    }
    Date date = message.getDate();
    if (date != null) {
      html.meta("property", "article:published_time", date.toInstant().toString());
    }
  }

  /**
   * Walks the parts in their order, without recursion, and writes the first text of each choice.
   */
  private static void body(Message message, DocumentHtml html) throws IOException, SAXException {
    Deque<Entity> parts = new ArrayDeque<>();
    parts.push(message);
    int attached = 0;
    while (!parts.isEmpty()) {
      Entity part = parts.pop();
      boolean attachment = "attachment".equalsIgnoreCase(part.getDispositionType());
      if (!attachment && part.getBody() instanceof Multipart multipart) {
        push(multipart, parts);
      } else if (!attachment
          && part.getBody() instanceof SingleBody body
          && part.getMimeType().startsWith("text/")) {
        text(body, part, html);
      } else {
        attached++;
      }
    }
    if (attached > 0) {
      html.warn(
          attached == 1
              ? "One attachment of the mail was left out."
              : attached + " attachments of the mail were left out.");
    }
  }

  private static void push(Multipart multipart, Deque<Entity> parts) {
    if (!multipart.getSubType().equalsIgnoreCase("alternative")) {
      for (int i = multipart.getBodyParts().size() - 1; i >= 0; i--) {
        parts.push(multipart.getBodyParts().get(i));
      }
      return;
    }
    Entity best = null;
    for (Entity part : multipart.getBodyParts()) {
      // the last is the richest (RFC 2046, 5.1.4); calendars and the like come after it
      if (best == null || part.isMultipart() || part.getMimeType().equals("text/html")) {
        best = part;
      }
    }
    if (best != null) {
      parts.push(best);
    }
  }

  private static void text(SingleBody body, Entity part, DocumentHtml html)
      throws IOException, SAXException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    body.writeTo(bytes);
    String text = bytes.toString(charset(part.getCharset()));
    if (part.getMimeType().equals("text/html")) {
      html.raw(text);
      html.raw("\n");
      return;
    }
    StringBuilder escaped = new StringBuilder();
    for (String paragraph : text.replace("\r\n", "\n").split("\n[ \t]*\n", -1)) {
      if (!paragraph.isBlank()) {
        escaped.append("<p>");
        DocumentHtml.escape(paragraph.strip(), escaped);
        escaped.append("</p>\n");
      }
    }
    html.raw(escaped.toString());
  }

  private static Charset charset(@Nullable String name) {
    try {
      return name == null ? StandardCharsets.UTF_8 : Charset.forName(name);
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
