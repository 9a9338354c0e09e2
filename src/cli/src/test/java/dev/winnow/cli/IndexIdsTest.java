package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.dedup.DuplicateIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ids that records of several runs get in one index. */
class IndexIdsTest {
  private static final String FERRY =
      "The old ferry crossed the bay again on Monday morning with nine passengers and a goat on"
          + " board after two long weeks of storms that had kept every boat in the harbour";
  private static final String EDITED = FERRY.replace("nine", "eleven");
  private static final String OTHER =
      "The museum opened a second hall on Saturday, in which the director showed forty paintings"
          + " of the river that nobody had seen since the great flood of the last century";

  @TempDir Path folder;

  private CommandLineRun run(String command) {
    List<Object> args = new ArrayList<>(List.of(command.split(" ")));
    args.addAll(List.of("--index", folder.resolve("index"), folder.resolve("in")));
    CommandLineRun run = CommandLineRun.of(args.toArray());
    assertThat(run.exitCode()).as(run.err()).isZero();
    return run;
  }

  private void file(String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(folder.resolve("in")).resolve(name), text);
  }

  private int documents() {
    try (DuplicateIndex index = DuplicateIndex.openReadOnly(folder.resolve("index"))) {
      return index.size();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dedup", "clean --dedup --format jsonl"})
  void theSameFilesAgainAreTheSameAndAChangedOneIsAnother(String command) throws IOException {
    file("a", FERRY);
    file("b", OTHER);
    CommandLineRun first = run(command);
    assertThat(first.ids()).containsExactly("a", "b");
    assertThat(run(command).out()).isEqualTo(first.out());
    assertThat(documents()).isEqualTo(2);

    file("a", EDITED);
    CommandLineRun changed = run(command);
    assertThat(changed.ids()).containsExactly("a#2", "b");
    assertThat(changed.lines().get(0)).contains("\"duplicate_of\":\"a\"");
    assertThat(changed.err())
        .contains("winnow: warning: a#2: The index has a with another text; here it is a#2.");
    assertThat(run(command).out()).isEqualTo(changed.out());
    assertThat(documents()).isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dedup", "clean --dedup --format jsonl"})
  void anIdIsGivenOnceARun(String command) throws IOException {
    file("a", FERRY);
    run(command);
    // the index lets the first one be a#2, which is what the second one is called
    file("a", EDITED);
    file("a#2", EDITED);
    file("a#3", OTHER);
    CommandLineRun changed = run(command);
    assertThat(changed.ids()).containsExactly("a#2", "a#2#2", "a#3");
    assertThat(changed.lines().get(1)).contains("\"duplicate_of\":\"a#2\"");
    assertThat(documents()).isEqualTo(4);
    assertThat(run(command).out()).isEqualTo(changed.out());
    assertThat(documents()).isEqualTo(4);
  }
}
