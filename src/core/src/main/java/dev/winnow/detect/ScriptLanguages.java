package dev.winnow.detect;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The languages that can be told, by script, read from {@code languages.tsv}.
 *
 * @param modelled languages of the script that only the statistical model can tell apart
 * @param lettered languages of the script that give themselves away by their letters
 * @param sole the language to answer when neither of the two decides; empty when there is none
 */
record ScriptLanguages(List<Modelled> modelled, List<Lettered> lettered, String sole) {
  /** A language under its code and under its name in the model, and letters that it never uses. */
  record Modelled(String code, String modelName, String foreign, boolean rare) {}

  /** A language and the letters that only it uses among the languages of its script. */
  record Lettered(String code, String letters) {}

  /** Returns the languages of every known script. */
  static Map<UnicodeScript, ScriptLanguages> load() {
    Map<UnicodeScript, ScriptLanguages> byScript = new EnumMap<>(UnicodeScript.class);
    Resources.rows("languages.tsv").forEach(fields -> add(byScript, fields));
    return byScript;
  }

  private static void add(Map<UnicodeScript, ScriptLanguages> byScript, String[] fields) {
    String code = fields[0];
    String letters = fields.length > 3 ? fields[3] : "";
    UnicodeScript script = UnicodeScript.valueOf(fields[2]);
    ScriptLanguages known =
        byScript.getOrDefault(script, new ScriptLanguages(List.of(), List.of(), ""));
    if (!fields[1].equals("-")) {
      known =
          new ScriptLanguages(
              plus(known.modelled, new Modelled(code, fields[1], letters, fields.length > 4)),
              known.lettered,
              known.sole);
    } else if (!letters.isEmpty()) {
      known =
          new ScriptLanguages(
              known.modelled, plus(known.lettered, new Lettered(code, letters)), known.sole);
    } else {
      known = new ScriptLanguages(known.modelled, known.lettered, code);
    }
    byScript.put(script, known);
  }

  private static <T> List<T> plus(List<T> list, T element) {
    List<T> longer = new ArrayList<>(list);
    longer.add(element);
    return List.copyOf(longer);
  }
}
