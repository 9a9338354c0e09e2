package dev.winnow;

import dev.winnow.detect.ContentDetector;
import dev.winnow.detect.ControlCharacters;
import dev.winnow.detect.DetectedContent;
import dev.winnow.detect.InputOffsets;
import dev.winnow.segment.Page;
import dev.winnow.segment.Segmenter;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Decodes raw documents and cuts them into blocks. Immutable and thread-safe. */
final class DocumentOpener {
  private final ContentDetector contentDetector = ContentDetector.create();

  OpenedDocument open(RawDocument raw) {
    return switch (raw.form()) {
      case HTML, DOCUMENT -> openCharacters(raw, true);
      case TEXT -> openCharacters(raw, false);
      case DOM -> openDom(raw);
      case BYTES -> openBytes(raw);
    };
  }

  private OpenedDocument openBytes(RawDocument raw) {
    DetectedContent content =
        contentDetector.detect(
            raw.bytes(), raw.name().orElse(null), raw.contentType().orElse(null));
    List<String> warnings = new ArrayList<>(content.warnings());
    if (content.mediaType().isSource()) {
      warnings.add(
          "the content is " + content.mediaType().type() + "; its markup was kept as text");
    }
    CleanDocument.Source source =
        new CleanDocument.Source(raw, content.mediaType(), content.charset());
    ControlCharacters.Dropped text =
        new ControlCharacters.Dropped(content.text(), content.offsets());
    return open(source, content.mediaType().isHtml(), text, warnings);
  }

  private static OpenedDocument openCharacters(RawDocument raw, boolean html) {
    List<String> warnings = new ArrayList<>();
    ControlCharacters.Dropped text = ControlCharacters.drop(raw.characters(), warnings);
    String mediaType = html ? "text/html" : "text/plain";
    return open(new CleanDocument.Source(raw, mediaType), html, text, warnings);
  }

  private static OpenedDocument openDom(RawDocument raw) {
    Page page = ParsedDom.segment(raw.dom());
    int characters = page.blocks().stream().mapToInt(block -> block.text().length()).sum();
    return new OpenedDocument(
        new CleanDocument.Source(raw, "text/html"),
        page,
        true,
        raw.dom().baseUri(),
        characters,
        !raw.dom().hasText(),
        InputOffsets.SAME,
        List.of());
  }

  private static OpenedDocument open(
      CleanDocument.Source source,
      boolean html,
      ControlCharacters.Dropped dropped,
      List<String> warnings) {
    String text = dropped.text();
    String url = source.url().orElse("");
    Document document = html ? Jsoup.parse(text, url) : null;
    Page page = document == null ? Segmenter.segment(text) : Segmenter.segment(document);
    String base = document == null ? url : document.baseUri();
    return new OpenedDocument(
        source, page, html, base, text.length(), text.isBlank(), dropped.offsets(), warnings);
  }
}
