package dev.winnow.corpus.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.quality.QualitySignals;
import dev.winnow.quality.Signal;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the texts look like, in numbers; empty ones are left out. */
final class ShapeSection implements Section<ShapeSection> {
  /** Those that tell a curator most; the rules look at the others. */
  private static final List<Signal> SHOWN =
      List.of(
          Signal.WORD_COUNT,
          Signal.CHARACTER_COUNT,
          Signal.LINE_COUNT,
          Signal.PARAGRAPH_COUNT,
          Signal.SENTENCE_COUNT,
          Signal.MEAN_WORD_LENGTH,
          Signal.MEAN_LINE_LENGTH,
          Signal.LONGEST_WORD,
          Signal.SHORT_LINES,
          Signal.BULLET_LINES,
          Signal.TERMINAL_PUNCTUATION_LINES,
          Signal.DUPLICATE_LINES,
          Signal.DUPLICATE_5_GRAMS,
          Signal.TOP_2_GRAM,
          Signal.STOP_WORDS,
          Signal.UNIQUE_WORDS,
          Signal.WORD_ENTROPY,
          Signal.LETTERS,
          Signal.DIGITS,
          Signal.CAPITALS,
          Signal.SYMBOLS,
          Signal.UNSPACED);

  private final Map<Signal, Distribution> signals = new EnumMap<>(Signal.class);
  private final Distribution removed = Distribution.ofShares();

  ShapeSection() {
    for (Signal signal : SHOWN) {
      String unit = signal.unit().name().toLowerCase(Locale.ROOT);
      signals.put(signal, new Distribution(unit, scale(signal)));
    }
  }

  private static Scale scale(Signal signal) {
    return switch (signal.unit()) {
      case SHARE -> Scale.SHARE;
      case COUNT -> Scale.WHOLE;
      case RATIO, NATS -> Scale.NUMBER;
      case CHARACTERS -> signal == Signal.LONGEST_WORD ? Scale.WHOLE : Scale.NUMBER;
    };
  }

  @Override
  public void add(ReportedRecord record) {
    if (record.isEmpty()) {
      return;
    }
    QualitySignals quality = record.document().quality();
    signals.forEach(
        (signal, distribution) ->
            quality.value(signal).ifPresent(value -> distribution.add(value, record)));
    if (record.knowsRemovals()) {
      double taken = record.removedCharacters();
      removed.add(taken / (taken + record.text().length()), record);
    }
  }

  @Override
  public void merge(ShapeSection other) {
    signals.forEach(
        (signal, distribution) -> {
          Distribution their = other.signals.get(signal);
          if (their != null) {
            distribution.merge(their);
          }
        });
    removed.merge(other.removed);
  }

  @Override
  public void write(ObjectNode report, NamedRecords named) {
    ArrayNode shape = report.putArray("shape");
    for (Signal signal : SHOWN) {
      Distribution distribution = signals.get(signal);
      if (distribution != null) {
        distribution.write(shape.addObject().put("signal", signal.key()), named);
      }
    }
    removed.write(shape.addObject().put("signal", "removed_share"), named);
  }
}
