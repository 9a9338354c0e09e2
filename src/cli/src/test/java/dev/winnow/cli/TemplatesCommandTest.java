package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code winnow clean --templates}. */
class TemplatesCommandTest {
  private static final String HEAD = "Northwick Harbour Gazette and Tide Tables";
  private static final String AMID = "The editors remind all readers that the bridge is shut";
  private static final String TAIL = "Printed by Alder and Sons at the old quay of Northwick";
  private static final String[] WORDS =
      "miller ferry lantern barley captain orchard harness window ladder kettle".split(" ", -1);

  @TempDir Path folder;

  private static String prose(int number) {
    return "Then the "
        + new Random(number)
            .ints(30, 0, WORDS.length)
            .mapToObj(i -> WORDS[i])
            .collect(Collectors.joining(" "))
        + ".";
  }

  private static String text(int number) {
    return String.join("\n\n", HEAD, prose(number), AMID, prose(number + 1000), TAIL);
  }

  private Path jsonLines(String name, String host, int from, int to) throws IOException {
    return Files.writeString(
        folder.resolve(name),
        IntStream.range(from, to)
            .mapToObj(
                i ->
                    "{\"id\":\"%s\",\"url\":\"https://%s/%s\",\"text\":\"%s\"}\n"
                        .formatted(name + i, host, i, text(i).replace("\n", "\\n")))
            .collect(Collectors.joining()));
  }

  @Test
  void templatesAreLearnedFromTheInput() throws IOException {
    Path pages = jsonLines("a.jsonl", "a.example", 0, 20);
    Path others = jsonLines("b.jsonl", "b.example", 0, 3);
    CommandLineRun run =
        CommandLineRun.of("clean", "--templates", "learn", "--explain", pages, others);
    assertThat(run.exitCode()).isZero();
    assertThat(run.lines())
        .filteredOn(line -> line.equals("- [TEMPLATE 1.00] " + HEAD))
        .hasSize(20);
    assertThat(run.lines())
        .filteredOn(line -> line.equals("? [TEMPLATE 1.00] " + AMID))
        .hasSize(20);
    assertThat(run.lines()).filteredOn(line -> line.equals("  " + TAIL)).hasSize(3);
    assertThat(run.err())
        .contains("winnow: templates: pages 23, sites 2")
        .contains(
            "winnow: records 23, kept 23, empty 0, template lines removed 40, marked 20, dup");
  }

  @Test
  void theOutputDoesNotDependOnTheNumberOfThreads() throws IOException {
    Path pages = jsonLines("a.jsonl", "a.example", 0, 300);
    Path one = folder.resolve("one");
    Path four = folder.resolve("four");
    String[] args = {"clean", "-f", "jsonl", "--explain", "--templates", "learn"};
    String first = run(args, "--save-templates", one, "--threads", 1, pages).out();
    assertThat(run(args, "--save-templates", four, "--threads", 4, pages).out()).isEqualTo(first);
    assertThat(four).hasSameBinaryContentAs(one);
    assertThat(first).contains("\"reason\":\"TEMPLATE\"");
  }

  private static CommandLineRun run(String[] args, Object... more) {
    return CommandLineRun.of(
        IntStream.range(0, args.length + more.length)
            .mapToObj(i -> i < args.length ? args[i] : more[i - args.length])
            .toArray());
  }

  @Test
  void whatWasLearnedIsSavedAndServesOtherPagesAndStandardInput() throws IOException {
    Path saved = folder.resolve("site.templates");
    CommandLineRun.of(
        "clean",
        "--templates",
        "learn",
        "--save-templates",
        saved,
        jsonLines("a.jsonl", "a.example", 0, 20));
    String page = Files.readString(jsonLines("new.jsonl", "www.a.example", 90, 91));
    CommandLineRun run = CommandLineRun.withInput(page, "clean", "--templates", saved, "-");
    assertThat(run.out()).isEqualTo(prose(90) + "\n\n" + AMID + "\n\n" + prose(1090) + "\n");
    assertThat(run.err()).contains("template lines removed 2, marked 1").doesNotContain("sites");
    CommandLineRun quiet = CommandLineRun.withInput(page, "clean", "-q", "--templates", saved, "-");
    assertThat(quiet.err()).isEmpty();
  }

  @Test
  void aFolderOfOneSiteNeedsItsName() throws IOException {
    Path pages = Files.createDirectory(folder.resolve("pages"));
    for (int i = 0; i < 8; i++) {
      Files.writeString(pages.resolve(i + ".txt"), text(i));
    }
    CommandLineRun without = CommandLineRun.of("clean", "--templates", "learn", pages);
    assertThat(without.exitCode()).isZero();
    assertThat(without.out()).contains(HEAD);
    assertThat(without.err()).contains("no record has a url", "--site HOST");
    CommandLineRun with =
        CommandLineRun.of("clean", "--templates", "learn", "--site", "a.example", pages);
    assertThat(with.out()).contains(prose(3)).doesNotContain(HEAD);
    assertThat(with.err()).contains("pages 8, sites 1").doesNotContain("no record has a url");
  }

  @Test
  void dedupComparesWithoutTheTemplateUnlessToldOtherwise() throws IOException {
    String amid =
        IntStream.range(0, 30).mapToObj(i -> prose(i + 5000)).collect(Collectors.joining("\\n\\n"));
    Path pages =
        Files.writeString(
            folder.resolve("a.jsonl"),
            IntStream.range(0, 10)
                .mapToObj(
                    i ->
                        "{\"url\":\"https://a.example/%s\",\"text\":\"%s\\n\\n%s\\n\\n%s\"}\n"
                            .formatted(i, prose(i), amid, prose(i + 100)))
                .collect(Collectors.joining()));
    String[] args = {"clean", "--dedup", "--templates", "learn", pages.toString()};
    assertThat(CommandLineRun.of("clean", "--dedup", pages).err()).contains("duplicates 9");
    assertThat(run(args).err()).contains("duplicates 0");
    assertThat(run(args, "--no-mask-templates").err()).contains("duplicates 9");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "--templates learn -; save it to a file first",
        "--templates missing page.txt; neither 'learn' nor a file that exists: missing",
        "--save-templates x page.txt; --save-templates says nothing without --templates",
        "--site a.example page.txt; --site says nothing without --templates",
        "--no-mask-templates --dedup page.txt; says nothing without --templates",
        "--no-mask-templates --templates learn page.txt; says nothing without --dedup",
        "--templates missing --save-templates x page.txt; --templates learn",
        "--templates learn --save-templates a/b/x a; would be read with a; name a file elsewhere",
        "--templates learn /dev/null; save it to a file first",
        "--templates learn --save-templates no/such/folder/x page.txt; --save-templates no/such",
      })
  void wrongUsageIsRefusedWithARemedy(String args, String message) {
    CommandLineRun run = CommandLineRun.of((Object[]) ("clean " + args).split(" ", -1));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("winnow: ").contains(message);
  }

  @Test
  void aFileThatHoldsNoTemplatesIsRefusedByName() throws IOException {
    Path saved = folder.resolve("site.templates");
    Path pages = jsonLines("a.jsonl", "a.example", 0, 20);
    CommandLineRun.of("clean", "--templates", "learn", "--save-templates", saved, pages);
    byte[] bytes = Files.readAllBytes(saved);
    bytes["winnow site templates\n".length() + 3] = 2;
    Files.write(saved, bytes);
    CommandLineRun other = CommandLineRun.of("clean", "--templates", saved, pages);
    assertThat(other.exitCode()).isEqualTo(2);
    assertThat(other.err())
        .contains("--templates " + saved, "version 2", "reads version 1", "learn them anew");
    assertThat(CommandLineRun.of("clean", "--templates", pages, pages).err())
        .contains("--templates " + pages, "not what SiteTemplates saved");
  }
}
