package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.token.CharacterKind;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts as the same text in which script. */
class FingerprintTextTest {
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private static Optional<Duplicate> compare(String first, String second) {
    try (DuplicateIndex index = DuplicateIndex.inMemory()) {
      index.add("first", first);
      return index.add("second", second);
    }
  }

  private static boolean equal(String first, String second) {
    return compare(first, second).filter(d -> d.kind() == Duplicate.Kind.EXACT).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It's “new” — really | it’s new really",
        "The ﬁnal oﬃce | the final office",
        "ＡＢＣ　１２３ | abc 123",
        "cafe\u0301 | CAFÉ",
        "no\u00a0break\u2026 | no break",
        "co\u00adoperate zero\u200bwidth | cooperate zerowidth",
        "ΟΔΟΣ | οδος",
        "ΟΔΟΣ | οδοσ",
        "ПРИВЕТ, МИР | привет мир",
        "ｶﾞｷﾞｸﾞ | ガギグ",
        "中\ufe00文\udb40\udd00 | 中文",
        "中文，测试。 | 中文 测试",
        "\ud801\udc00\ud801\udc01 | \ud801\udc28\ud801\udc29",
        "tail \ud83d | tail",
        "x\ud800y | x y",
      })
  void whatDoesNotMatter(String first, String second) {
    assertThat(equal(first, second)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "page 1 of 3 | page 2 of 3",
        "bank | bänk",
        "straße | strasse",
        "中文 | 文中",
        "中文 测试 | 中文测试",
        "ab c | a bc",
        "a1 | a 1",
        "\ud801\udc28 | \ud801\udc29",
        "كِتاب | كتاب",
        "नमस्ते | नमसते",
      })
  void whatMatters(String first, String second) {
    assertThat(equal(first, second)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tr", "az", "lt", "ar", "th-TH-u-nu-thai", "hi-IN-u-nu-deva"})
  void noLocaleMatters(String tag) {
    Locale before = Locale.getDefault();
    Fingerprint expected = DuplicateIndex.inMemory().fingerprint("TITLE INDEX İSTANBUL Iğdır ıi");
    try {
      Locale.setDefault(Locale.forLanguageTag(tag));
      try (DuplicateIndex index = DuplicateIndex.inMemory()) {
        Fingerprint actual = index.fingerprint("TITLE INDEX İSTANBUL Iğdır ıi");
        assertThat(actual.content()).isEqualTo(expected.content());
        assertThat(actual.bandKeys()).isEqualTo(expected.bandKeys());
        index.add("a", "TITLE");
        assertThat(index.add("b", "title")).isPresent();
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  /**
   * A passage in each script, one character of which changes; long enough that the rest keeps it
   * above the threshold.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "今日は朝から雨が降っていたので、駅まで歩くのをやめてバスに乗った。窓の外には濡れた傘の列が続き、"
            + "学生たちが笑いながら走っていく。会社に着くころには空が明るくなり、昼休みにはみんなで公園へ出かけた。",
        "春天来了，公园里的花都开了，老人们坐在长椅上晒太阳，孩子们在草地上放风筝。湖边有人钓鱼，"
            + "也有人安静地读书。傍晚的时候风变得有点凉，大家慢慢收拾东西回家，路灯一盏一盏亮起来。",
        "เช้าวันนี้ฝนตกหนักมากจนถนนหน้าบ้านมีน้ำท่วมสูงถึงเข่าเด็กนักเรียนหลายคนต้องรอรถอยู่ใต้หลังคา"
            + "ร้านขายของแม่ค้าใจดีเอาน้ำชาร้อนมาแจกทุกคนแล้วเล่าเรื่องน้ำท่วมเมื่อสามสิบปีก่อนให้ฟัง",
      })
  void unspacedScriptsHaveNearDuplicates(String text) {
    String changed = text.substring(0, 30) + text.substring(31);
    assertThat(compare(text, changed))
        .hasValueSatisfying(
            d -> {
              assertThat(d.kind()).isEqualTo(Duplicate.Kind.NEAR);
              assertThat(d.similarity()).isBetween(0.8, 0.99);
            });
    String reversed = new StringBuilder(text).reverse().toString();
    assertThat(compare(text, reversed)).isEmpty();
  }

  @Test
  void arabicHasNearDuplicates() {
    String text =
        "في صباح يوم الجمعة اجتمع سكان القرية عند البئر القديمة ليتحدثوا عن موسم الزيتون الذي تأخر هذا العام "
            + "بسبب قلة المطر ثم قرروا أن يبدأ القطاف بعد أسبوعين وأن تتعاون كل العائلات في نقل المحصول إلى المعصرة "
            + "الجديدة التي بناها شباب القرية قرب الطريق الكبير خلال الصيف الماضي";
    assertThat(compare(text, text + " والحمد لله"))
        .map(Duplicate::kind)
        .contains(Duplicate.Kind.NEAR);
    assertThat(
            compare(
                text,
                text.replace("الزيتون", "القمح")
                    .replace("الصيف", "الشتاء")
                    .replace("الجمعة", "السبت")))
        .isEmpty();
  }

  @Test
  void mixedScriptsAreCutAtTheirBorder() {
    assertThat(equal("Java入門2024", "java 入門 2024")).isTrue();
    assertThat(equal("入門", "入 門")).isFalse();
  }

  @Test
  void unspacedBlocksAgreeWithUnicodeScripts() {
    assertThat(
            IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> Character.isLetterOrDigit(c) && UNSPACED.contains(UnicodeScript.of(c)))
                .filter(c -> CharacterKind.of(c) != CharacterKind.UNSPACED))
        .isEmpty();
    assertThat(
            IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> CharacterKind.of(c) == CharacterKind.UNSPACED)
                .mapToObj(UnicodeScript::of)
                .filter(s -> s != UnicodeScript.COMMON && s != UnicodeScript.INHERITED)
                .filter(s -> !UNSPACED.contains(s)))
        .isEmpty();
  }
}
