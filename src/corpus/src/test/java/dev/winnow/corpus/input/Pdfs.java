package dev.winnow.corpus.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Makes PDF files as word processors do: lines of about ninety characters, paragraphs apart. */
final class Pdfs {
  private static final int WIDTH = 90;

  private Pdfs() {}

  /** Returns a document; each page is a list of paragraphs. */
  static PDDocument document(List<List<String>> pages, boolean running) throws IOException {
    PDDocument document = new PDDocument();
    PDFont font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    for (int p = 0; p < pages.size(); p++) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream out = new PDPageContentStream(document, page)) {
        if (running) {
          line(out, font, 770, "Harbour office of Brannholm");
          line(out, font, 30, "Page " + (p + 1) + " of " + pages.size());
        }
        float y = 730;
        for (String paragraph : pages.get(p)) {
          for (String line :
              paragraph.replaceAll("(.{1," + WIDTH + "})( |$)", "$1\n").split("\n", -1)) {
            line(out, font, y, line);
            y -= 14;
          }
          y -= 14;
        }
      }
    }
    document.getDocumentInformation().setTitle("The ferry timetable");
    document.getDocumentInformation().setAuthor("Ines Marek");
    return document;
  }

  private static void line(PDPageContentStream out, PDFont font, float y, String text)
      throws IOException {
    out.beginText();
    out.setFont(font, 11);
    out.newLineAtOffset(60, y);
    out.showText(text);
    out.endText();
  }

  static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes);
    document.close();
    return bytes.toByteArray();
  }

  static byte[] encrypted(PDDocument document, String userPassword) throws IOException {
    StandardProtectionPolicy policy =
        new StandardProtectionPolicy("owner", userPassword, new AccessPermission());
    policy.setEncryptionKeyLength(128);
    policy.setPreferAES(true);
    document.protect(policy);
    return bytes(document);
  }
}
