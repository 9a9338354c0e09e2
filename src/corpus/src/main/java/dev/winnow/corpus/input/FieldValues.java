package dev.winnow.corpus.input;

import dev.winnow.corpus.input.FieldPaths.Field;
import dev.winnow.corpus.input.FieldPaths.Target;
import dev.winnow.corpus.record.CorpusRecord;
import dev.winnow.corpus.record.Location;
import dev.winnow.corpus.record.WellFormed;
import dev.winnow.detect.ContentDetector;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values of one record at the places where its fields are looked for. For one thread. */
final class FieldValues {
  static final String OPTIONS = "--text-field or --html-field";

  private static final String REPLACED =
      "Characters that are not valid Unicode were replaced by U+FFFD.";

  /** Tells HTML from text; markup that comes later is markup that a text speaks of. */
  private static final int LOOK = 4096;

  private final FieldPaths paths;
  private final List<Target> targets;
  private final @Nullable String[] values;
  private final ContentDetector detector = ContentDetector.create();
  private boolean lossy;
  private int cleanedNames;

  FieldValues(FieldPaths paths) {
    this.paths = paths;
    this.targets = paths.targets();
    this.values = new String[targets.size()];
  }

  /** Forgets the record before. */
  void clear() {
    Arrays.fill(values, null);
    lossy = false;
    cleanedNames = 0;
  }

  /** Notes a field of the line that is not looked for. */
  void passedOver(String name) {
    cleanedNames += CleanedLine.NAMES.contains(name) ? 1 : 0;
  }

  /** Returns whether the line has the fields that cleaning writes. */
  boolean wasCleaned() {
    return cleanedNames == CleanedLine.NAMES.size();
  }

  Target target(int index) {
    return targets.get(index);
  }

  boolean has(int index) {
    return values[index] != null;
  }

  /** Sets the value of one of {@link FieldPaths#targets}. */
  void set(int index, String given) {
    String wellFormed = WellFormed.of(given);
    lossy |= !wellFormed.equals(given);
    values[index] = wellFormed;
  }

  /** Notes that characters were replaced before the values were set. */
  void setLossy() {
    lossy = true;
  }

  /**
   * Returns the record.
   *
   * @param otherId its id if it has none of its own
   * @param size how many bytes of input it took
   * @throws BadRecordException if there is not exactly one value that can be its content
   */
  CorpusRecord record(String otherId, Location location, long size) throws BadRecordException {
    String id = value(Field.ID);
    String name = id != null ? id : otherId;
    int content = content();
    String value = valueOrThrow(content);
    CorpusRecord record =
        isHtml(targets.get(content).field(), value)
            ? CorpusRecord.ofHtml(name, location, size, value)
            : CorpusRecord.ofText(name, location, size, value);
    String url = value(Field.URL);
    if (url != null) {
      record = record.withDocument(record.document().withUrl(url));
    }
    String date = value(Field.DATE);
    if (date != null) {
      record = record.withDate(date);
    }
    return lossy ? record.withWarnings(List.of(REPLACED)) : record;
  }

  /** Returns which value is the content: the one of the set names, or else of the other ones. */
  private int content() throws BadRecordException {
    int usual = -1;
    int other = -1;
    int others = 0;
    for (int i = 0; i < values.length; i++) {
      Target target = targets.get(i);
      if (values[i] != null && FieldPaths.isContent(target)) {
        if (target.other()) {
          other = i;
          others++;
        } else if (usual >= 0) {
          throw new BadRecordException(
              "both " + paths.contentNames(" and "),
              "give exactly one of the two, or say which to take with " + OPTIONS);
        } else {
          usual = i;
        }
      }
    }
    if (usual >= 0 || others == 1) {
      return usual >= 0 ? usual : other;
    }
    if (others > 1) {
      throw new BadRecordException(
          "neither " + paths.contentNames(" nor ") + ", and more than one other field",
          "say which of its fields to take with " + OPTIONS);
    }
    throw missing();
  }

  private BadRecordException missing() {
    return paths.contents().size() == 1
        ? new BadRecordException(
            "no " + paths.contentNames(""), "give it, or name another field with " + OPTIONS)
        : new BadRecordException(
            "neither " + paths.contentNames(" nor "),
            "give exactly one of the two, or name another field with " + OPTIONS);
  }

  private @Nullable String value(Field field) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null && targets.get(i).field() == field) {
        return values[i];
      }
    }
    return null;
  }

  private String valueOrThrow(int index) {
    String value = values[index];
    if (value == null) {
      throw new IllegalStateException("no value at " + index);
    }
    return value;
  }

  private boolean isHtml(Field field, String value) {
    if (field != Field.CONTENT) {
      return field == Field.HTML;
    }
    String start = value.substring(0, Math.min(value.length(), LOOK));
    return detector.detect(start.getBytes(StandardCharsets.UTF_8), null, null).mediaType().isHtml();
  }
}
