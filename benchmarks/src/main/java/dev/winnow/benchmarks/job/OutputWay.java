package dev.winnow.benchmarks.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Ways to write a cleaned corpus. */
public enum OutputWay {
  /** One file of JSON Lines. */
  JSONL("jsonl", "clean.jsonl", false),
  /** The same, compressed. */
  JSONL_GZ("jsonl", "clean.jsonl.gz", false),
  /** Files of 10 MB. */
  SHARDS("jsonl", "clean.jsonl.gz", true),
  /** A folder with a file for each record. */
  TEXT_FOLDER("text", "clean/", false);

  private final String format;
  private final String name;
  private final boolean shards;

  OutputWay(String format, String name, boolean shards) {
    this.format = format;
    this.name = name;
    this.shards = shards;
  }

  /** Returns the arguments of {@code winnow} that write so into a folder that exists. */
  public List<String> arguments(Path folder, Path input) {
    List<String> arguments =
        new ArrayList<>(List.of("clean", "--dedup", "--quiet", "--format", format));
    if (shards) {
      arguments.addAll(List.of("--shard-size", "10m"));
    }
    // as text, since a path has no slash at its end
    arguments.addAll(List.of("--output", folder + "/" + name, input.toString()));
    return arguments;
  }
}
