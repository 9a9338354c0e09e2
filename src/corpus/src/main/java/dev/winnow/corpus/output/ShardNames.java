package dev.winnow.corpus.output;

import java.nio.file.Path;
import java.util.Locale;

/**
 * The names of the files of an output: the one that was asked for, or numbered ones such as {@code
 * clean-00000.jsonl.gz}.
 *
 * @param target the name that was asked for
 * @param numbered whether there may be several
 */
record ShardNames(Path target, boolean numbered) {
  Path of(int shard) {
    if (!numbered) {
      return target;
    }
    String name = target.getFileName().toString();
    String bare = name.substring(0, name.length() - Compression.ofName(name).ending().length());
    int dot = bare.lastIndexOf('.');
    int end = dot <= 0 ? bare.length() : dot;
    return target.resolveSibling(
        name.substring(0, end) + String.format(Locale.ROOT, "-%05d", shard) + name.substring(end));
  }
}
