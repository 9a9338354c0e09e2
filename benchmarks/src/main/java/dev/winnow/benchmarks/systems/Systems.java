package dev.winnow.benchmarks.systems;

import dev.winnow.Cleaner;
import dev.winnow.RawDocument;
import dev.winnow.boilerplate.Preset;
import dev.winnow.interop.WinnowExtractor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;

/** The extractors by name. */
public final class Systems {
  private static final Map<String, ExtractionSystem> PEERS = peers();
  private static final Map<String, ExtractionSystem> VARIANTS = variants();
  private static final Map<String, ExtractionSystem> WINNOW = winnow();
  private static final Map<String, ExtractionSystem> PRESETS = presets();

  /** The name that {@link #leftoverNames} has for the annotated text; no extractor. */
  public static final String REFERENCE = "reference";

  private Systems() {}

  /** Returns the names of the peers. */
  public static List<String> peerNames() {
    return List.copyOf(PEERS.keySet());
  }

  /**
   * Returns whose texts are worth cleaning: {@link #REFERENCE}, Winnow's own with each preset, then
   * the peers and variants of them that leave more or less, or other line breaks.
   */
  public static List<String> leftoverNames() {
    List<String> names = new ArrayList<>();
    names.add(REFERENCE);
    names.addAll(PRESETS.keySet());
    names.addAll(PEERS.keySet());
    names.addAll(VARIANTS.keySet());
    return names;
  }

  /**
   * Returns the extractor of that name.
   *
   * @throws IllegalArgumentException if there is none; the message lists the names
   */
  public static ExtractionSystem named(String name) {
    List<Map<String, ExtractionSystem>> all = List.of(WINNOW, PRESETS, PEERS, VARIANTS);
    for (Map<String, ExtractionSystem> systems : all) {
      ExtractionSystem system = systems.get(name);
      if (system != null) {
        return system;
      }
    }
    throw new IllegalArgumentException(
        "No system " + name + "; known are " + all.stream().map(Map::keySet).toList());
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

  private static Map<String, ExtractionSystem> presets() {
    Map<String, ExtractionSystem> systems = new LinkedHashMap<>();
    for (Preset preset : Preset.values()) {
      Cleaner cleaner = Cleaner.builder().preset(preset).build();
      systems.put(
          "winnow-" + preset.name().toLowerCase(Locale.ROOT),
          (page, url) -> clean(cleaner, RawDocument.bytes(page), url));
    }
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

  private static Map<String, ExtractionSystem> variants() {
    Map<String, ExtractionSystem> systems = new LinkedHashMap<>();
    systems.put(
        "readability4j-lines",
        (page, url) -> {
          String html = new Readability4J(url, PeerInput.decode(page)).parse().getContent();
          return html == null ? "" : VisibleText.of(Jsoup.parse(html).body());
        });
    systems.putAll(BoilerpipePeer.variants());
    return systems;
  }
}
