package dev.winnow.benchmarks.systems;

import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.interop.WinnowExtractor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.dankito.readability4j.Readability4J;

/** The extractors by name. */
public final class Systems {
  private static final Map<String, ExtractionSystem> PEERS = peers();
  private static final Map<String, ExtractionSystem> WINNOW = winnow();

  private Systems() {}

  /** Returns the names of Winnow's own rows, the default first. */
  public static List<String> winnowNames() {
    return List.copyOf(WINNOW.keySet());
  }

  /** Returns the names of the peers. */
  public static List<String> peerNames() {
    return List.copyOf(PEERS.keySet());
  }

  /**
   * Returns the extractor of that name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static ExtractionSystem named(String name) {
    ExtractionSystem system = WINNOW.getOrDefault(name, PEERS.get(name));
    if (system == null) {
      throw new IllegalArgumentException(
          "No system " + name + "; known are " + WINNOW.keySet() + " and " + PEERS.keySet());
    }
    return system;
  }

  private static Map<String, ExtractionSystem> winnow() {
    Cleaner cleaner = Cleaner.create();
    Map<String, ExtractionSystem> systems = new LinkedHashMap<>();
    systems.put("winnow", (page, url) -> clean(cleaner, RawDocument.bytes(page), url));
    systems.put(
        "winnow-text",
        (page, url) ->
            clean(
                cleaner, RawDocument.text(VisibleText.of(PeerInput.parse(page, url).body())), url));
    systems.put("winnow-boilerpipe", BoilerpipePeer.with(new WinnowExtractor(cleaner)));
    return systems;
  }

  private static String clean(Cleaner cleaner, RawDocument raw, String url) {
    return cleaner.clean(url.isEmpty() ? raw : raw.withUrl(url)).text();
  }

  private static Map<String, ExtractionSystem> peers() {
    Map<String, ExtractionSystem> systems = new LinkedHashMap<>();
    systems.put("jsoup-main", (page, url) -> JsoupMain.text(PeerInput.parse(page, url)));
    systems.put(
        "readability4j",
        (page, url) -> {
          String text = new Readability4J(url, PeerInput.decode(page)).parse().getTextContent();
          return text == null ? "" : text;
        });
    systems.putAll(BoilerpipePeer.all());
    systems.put("visible-text", (page, url) -> VisibleText.of(PeerInput.parse(page, url).body()));
    systems.put("jsoup-body", (page, url) -> PeerInput.parse(page, url).body().text());
    return systems;
  }
}
