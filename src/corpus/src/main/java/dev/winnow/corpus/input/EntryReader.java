package dev.winnow.corpus.input;

import dev.winnow.corpus.record.Entry;
import dev.winnow.corpus.record.RecordReader;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A reader of exactly one entry, which is made when it is asked for. */
final class EntryReader implements RecordReader {
  private @Nullable Supplier<? extends Entry> entry;
  private final Runnable onClose;

  EntryReader(Supplier<? extends Entry> entry, Runnable onClose) {
    this.entry = entry;
    this.onClose = onClose;
  }

  static EntryReader of(Entry entry) {
    return new EntryReader(() -> entry, () -> {});
  }

  @Override
  public Optional<Entry> next() {
    Supplier<? extends Entry> made = entry;
    entry = null;
    return made == null ? Optional.empty() : Optional.of(made.get());
  }

  @Override
  public void close() {
    onClose.run();
  }
}
