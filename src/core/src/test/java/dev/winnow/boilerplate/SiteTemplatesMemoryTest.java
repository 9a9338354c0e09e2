package dev.winnow.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.segment.Segmenter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What templates of sites remember, in how much memory, and what they save. */
final class SiteTemplatesMemoryTest {
  private static final String SHARED = "Printed at the old quay";

  @TempDir Path folder;

  /** A number in letters, as digits make no difference. */
  private static String name(int number) {
    return Integer.toString(number, 26)
        .chars()
        .map(c -> c <= '9' ? c - '0' + 'k' : c - 'a' + 'u' - 10)
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  private static PageLines page(String site, String... lines) {
    return SiteTemplates.lines(Segmenter.segment(String.join("\n", lines)), site);
  }

  private static PageLines page(int number) {
    return page("site" + number % 7 + ".example", SHARED, "story " + name(number));
  }

  private static List<PageLines> pages(int count) {
    return IntStream.range(0, count).mapToObj(SiteTemplatesMemoryTest::page).toList();
  }

  private static SiteTemplates learned(List<PageLines> pages) {
    SiteTemplates templates = SiteTemplates.create();
    pages.forEach(templates::learn);
    return templates;
  }

  private static byte[] saved(SiteTemplates templates) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    templates.save(out);
    return out.toByteArray();
  }

  private static SiteTemplates loaded(byte[] bytes) {
    return SiteTemplates.load(new ByteArrayInputStream(bytes));
  }

  private static double share(SiteTemplates templates, String site, String line) {
    return templates.shares(site).of(List.of(line))[0];
  }

  @Test
  void theSamePageCountsOnce() {
    SiteTemplates templates = SiteTemplates.create();
    for (int i = 0; i < 10; i++) {
      templates.learn(page("a.example", SHARED, "seen " + i + " times"));
    }
    assertThat(templates.statistics().pages()).isEqualTo(1);
    templates.learn(page("b.example", SHARED, "seen 0 times"));
    assertThat(templates.statistics().pages()).isEqualTo(2);
  }

  @Test
  void aLineCountsOnceAPage() {
    SiteTemplates templates = SiteTemplates.create();
    for (int i = 0; i < 10; i++) {
      String twice = i < 2 ? SHARED : "another " + name(i);
      templates.learn(page("a.example", twice, SHARED, "x" + name(i), twice, twice));
    }
    assertThat(share(templates, "a.example", SHARED)).isEqualTo(1);
  }

  @Test
  void halvesThatAreMergedEqualTheWhole() {
    List<PageLines> all = pages(500);
    byte[] whole = saved(learned(all));
    SiteTemplates first = learned(all.subList(0, 137));
    SiteTemplates second = learned(all.subList(137, 500));
    SiteTemplates other = learned(all.subList(137, 500));
    first.merge(second);
    assertThat(saved(first)).isEqualTo(whole);
    other.merge(learned(all.subList(0, 137)));
    assertThat(saved(other)).isEqualTo(whole);
    assertThat(saved(second)).isEqualTo(saved(learned(all.subList(137, 500))));
  }

  @Test
  void neitherTheOrderNorTheThreadsMakeADifference() {
    List<PageLines> shuffled = new ArrayList<>(pages(500));
    Collections.shuffle(shuffled, new Random(5));
    assertThat(saved(learned(shuffled))).isEqualTo(saved(learned(pages(500))));
    SiteTemplates parallel = SiteTemplates.create();
    shuffled.parallelStream().forEach(parallel::learn);
    assertThat(saved(parallel)).isEqualTo(saved(learned(pages(500))));
  }

  @Test
  void mergedWithItselfIsRefused() {
    SiteTemplates templates = SiteTemplates.create();
    assertThatThrownBy(() -> templates.merge(templates))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatIsSavedComesBack() {
    SiteTemplates templates = learned(pages(100));
    SiteTemplates back = loaded(saved(templates));
    assertThat(saved(back)).isEqualTo(saved(templates));
    assertThat(back.statistics()).isEqualTo(templates.statistics());
    assertThat(share(back, "site1.example", SHARED)).isEqualTo(1);
    back.learn(page(1));
    assertThat(back.statistics()).isEqualTo(templates.statistics());
    Path file = folder.resolve("templates");
    templates.save(file);
    assertThat(saved(SiteTemplates.load(file))).isEqualTo(saved(templates));
    assertThat(saved(loaded(saved(SiteTemplates.create()))))
        .isEqualTo(saved(SiteTemplates.create()));
  }

  @Test
  void anotherVersionIsRefusedByNameWithARemedy() {
    byte[] saved = saved(learned(pages(20)));
    int version = "winnow site templates\n".length() + 3;
    saved[version] = 7;
    assertThatThrownBy(() -> loaded(saved))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("version 7")
        .hasMessageContaining("reads version 1")
        .hasMessageContaining("learn them anew");
  }

  @Test
  void otherParametersAreRefusedByName() {
    byte[] saved = saved(learned(pages(20)));
    saved[new String(saved, StandardCharsets.ISO_8859_1).indexOf("version 1,") + 8] = '9';
    assertThatThrownBy(() -> loaded(saved))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("keys version 9")
        .hasMessageContaining("keys version 1")
        .hasMessageContaining("learn them anew");
  }

  @Test
  void whatIsTruncatedDamagedOrForeignIsRefused() {
    byte[] saved = saved(learned(pages(20)));
    for (int length = 0; length < saved.length; length++) {
      byte[] part = Arrays.copyOf(saved, length);
      assertThatThrownBy(() -> loaded(part)).isInstanceOf(IllegalArgumentException.class);
    }
    for (int i = 0; i < saved.length; i++) {
      byte[] damaged = saved.clone();
      damaged[i] ^= 0x40;
      assertThatThrownBy(() -> loaded(damaged))
          .as("byte %s", i)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> loaded(Arrays.copyOf(saved, saved.length + 1)))
        .hasMessageContaining("damaged or not whole");
    assertThatThrownBy(() -> loaded("{\"id\":1}".getBytes(StandardCharsets.UTF_8)))
        .hasMessageContaining("not what SiteTemplates saved");
  }

  @Test
  void aFileThatCannotBeReadIsTheDisksFault() throws IOException {
    assertThatThrownBy(() -> SiteTemplates.load(folder.resolve("missing")))
        .isInstanceOf(UncheckedIOException.class);
    Path folderAsFile = Files.createDirectory(folder.resolve("folder"));
    assertThatThrownBy(() -> SiteTemplates.create().save(folderAsFile))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aMillionDistinctLinesOfOneSiteTakeNoMoreThanItsCounters() {
    SiteTemplates templates = SiteTemplates.create();
    int perPage = 100;
    int count = 10_000;
    for (int p = 0; p < count; p++) {
      long[] lines = new long[perPage + 1];
      Random random = new Random(p);
      for (int i = 0; i < perPage; i++) {
        lines[i] = random.nextLong();
      }
      lines[perPage] = p % 10 < 4 ? 42L << 32 : random.nextLong(); // on 40 % of the pages
      Arrays.sort(lines);
      templates.learn(new PageLines("a.example", LineKeys.ofPage(lines), lines));
    }
    assertThat(templates.statistics().pages()).isEqualTo(count);
    assertThat(templates.statistics().thinned()).isPositive();
    assertThat(templates.statistics().lines()).isLessThanOrEqualTo(16_384);
    LineCounts counts = counts(templates);
    long error = counts.error();
    assertThat(error).isPositive().isLessThanOrEqualTo(count * (perPage + 2L) / 8192);
    assertThat(counts.count(42L << 32)).isBetween((int) (count * 4 / 10 - error), count * 4 / 10);
  }

  private static LineCounts counts(SiteTemplates templates) {
    try {
      SiteCounts sites = TemplatesFormat.read(new ByteArrayInputStream(saved(templates)));
      return Objects.requireNonNull(sites.sorted().get("a.example"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aHundredThousandSitesKeepToTheLimit() {
    int limit = 1 << 19;
    SiteTemplates templates = SiteTemplates.create(limit);
    for (int site = 0; site < 100_000; site++) {
      for (int p = 0; p < 6; p++) {
        String name = "site" + site + ".example";
        long own = new Random(site * 10L + p).nextLong();
        long[] lines = {7L << 32, 8L << 32, own};
        templates.learn(new PageLines(name, LineKeys.ofPage(lines) ^ p, lines));
      }
      if (site % 997 == 0) {
        var now = templates.statistics();
        assertThat(now.lines() + 16 * now.sites()).isLessThanOrEqualTo(limit);
      }
    }
    assertThat(templates.statistics().sites()).isPositive();
    assertThat(templates.statistics().thinned()).isPositive();
    assertThat(saved(templates).length).isLessThan(12 * limit);
    assertThat(saved(loaded(saved(templates)))).isEqualTo(saved(templates));
  }

  @Test
  void mergedCountsKeepToTheBoundOfOneSite() {
    SiteTemplates all = SiteTemplates.create();
    long lines = 0;
    for (int part = 0; part < 8; part++) {
      SiteTemplates templates = SiteTemplates.create();
      for (int p = 0; p < 100; p++) {
        long[] page = new Random(part * 1000L + p).longs(120).toArray();
        page[0] = 42L << 32;
        Arrays.sort(page);
        templates.learn(new PageLines("a.example", LineKeys.ofPage(page), page));
        lines += page.length + 1;
      }
      all.merge(templates);
    }
    LineCounts counts = counts(all);
    assertThat(counts.size()).isLessThanOrEqualTo(16_384);
    assertThat(counts.pages()).isEqualTo(800);
    assertThat(counts.error()).isPositive().isLessThanOrEqualTo(lines / 8192);
    assertThat(counts.count(42L << 32)).isBetween((int) (800 - counts.error()), 800);
  }

  @Test
  void aLimitTooSmallForASiteIsRefused() {
    assertThatThrownBy(() -> SiteTemplates.create(1000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("32768")
        .hasMessageContaining("1000");
  }

  /** When this fails, saved templates no longer fit: raise {@link LineKeys#VERSION}. */
  @Test
  void keysAreThoseThatWereSaved() {
    LineKeys keys = new LineKeys();
    List<String> lines =
        List.of("© 2024 Ａlder & Sons", "İZMİR  Straße", "読む https://a.example/記事", "…«Ёлка»…");
    assertThat(lines.stream().map(keys::of).map(Long::toHexString))
        .containsExactly(
            "f1a54e4253dd3eb6", "4299a3c2fb44c27a", "164df9183726af2d", "fe7bb1bec85c47dd");
    assertThat(keys.of("17.4 % — https://a.example")).isEqualTo(LineKeys.NONE);
    assertThat(keys.of("* * *")).isEqualTo(LineKeys.NONE);
    assertThat(keys.of("")).isEqualTo(LineKeys.NONE);
  }
}
