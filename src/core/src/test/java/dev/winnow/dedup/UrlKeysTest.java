package dev.winnow.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlKeysTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          HTTP://Example.COM                       | http://example.com/
          http://example.com:80/                   | http://example.com/
          https://example.com:443/a                | https://example.com/a
          http://example.com:/a                    | http://example.com/a
          http://example.com:0443/a                | http://example.com:443/a
          http://example.com./a                    | http://example.com/a
          http://example.com/%7euser/%c3%a9%2F     | http://example.com/~user/%C3%A9%2F
          http://example.com/é b                   | http://example.com/%C3%A9%20b
          http://example.com/100%                  | http://example.com/100%25
          http://example.com/a/./b/../../c         | http://example.com/c
          http://example.com/a/%2e%2E/b/.          | http://example.com/b/
          http://example.com/../..                 | http://example.com/
          http://example.com/a//b                  | http://example.com/a//b
          http:\\\\example.com\\a                  | http://example.com/a
          http://user:pw@example.com/              | http://user:pw@example.com/
          http://[2001:DB8::1]:80/                 | http://[2001:db8::1]/
          http://Bücher.example/                   | http://xn--bcher-kva.example/
          http://b%C3%BCcher.example/              | http://xn--bcher-kva.example/
          http://my_host.example/a^b               | http://my_host.example/a%5Eb
          http://例え。テスト/                       | http://xn--r8jz45g.xn--zckzah/
          http://example.com/#part                 | http://example.com/
          http://example.com/#!/page/1             | http://example.com/#!/page/1
          http://example.com/#!                    | http://example.com/
          http://example.com/?                     | http://example.com/
          http://example.com?b=2&a=1               | http://example.com/?b=2&a=1
          http://example.com/?&a=1&&b              | http://example.com/?a=1&b
          http://example.com/?utm_source=x&a=1&UTM_x | http://example.com/?a=1
          http://example.com/?%75tm_source=x       | http://example.com/
          http://example.com/?fbclid=x&gclid=y     | http://example.com/
          http://example.com/a;jsessionid=0A1B?c=d | http://example.com/a?c=d
          http://example.com/a;v=1;JSESSIONID=2/b  | http://example.com/a;v=1/b
          http://example.com/?PHPSESSID=abc        | http://example.com/
          http://example.com/?sid=0123456789abcdef0123456789abcdef | http://example.com/
          http://example.com/?sid=12&s=word        | http://example.com/?sid=12&s=word
          http://example.com/(S(lit3py55t21z5v55))/a.aspx | http://example.com/a.aspx
          http://example.com/(Saturday)            | http://example.com/(Saturday)
          """)
  void normalFormLeadsToTheSamePage(String url, String expected) {
    assertThat(UrlKeys.normalize(url)).isEqualTo(expected);
    assertThat(UrlKeys.normalize("\n " + url + "\t")).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "example.com/a",
        "//example.com/a",
        "/a/b?c",
        "http:",
        "http:/a",
        "http:///a",
        "http://:80/",
        "http://./",
        "http://a b/",
        "http://a:b:80/",
        "http://a:65536/",
        "http://a:x/",
        "http://[::1/",
        "http://%2F/",
        "http://\u0645x\u0645.example/",
        "mailto:a@example.com",
        "urn:isbn:0451450523",
        "javascript:alert(1)",
        "data:text/html,a b"
      })
  void whatIsNoAddressOfAPageOnlyLosesItsWhiteSpace(String junk) {
    assertThat(UrlKeys.normalize("  " + junk + "\n")).isEqualTo(junk);
    assertThat(UrlKeys.looseKey("  " + junk + "\n")).isEqualTo(junk);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/a/b?x=1&y=2",
        "https://www.example.com/a/b/?y=2&x=1",
        "https://WWW.example.com:443/a/b/index.html?x=1&y=2&utm_source=z",
        "http://www.example.com/a/b/Index.PHP?y=2&x=1#top",
        "https://example.com:80/a/b//?y=2&x=1"
      })
  void looseKeyIsTheSameForWhatMostlyIsTheSame(String url) {
    assertThat(UrlKeys.looseKey(url)).isEqualTo("https://example.com/a/b?x=1&y=2");
  }

  @Test
  void looseKeyKeepsWhatMayChooseAPage() {
    assertThat(UrlKeys.looseKey("http://www.com/")).isEqualTo("https://www.com/");
    assertThat(UrlKeys.looseKey("http://a.example/index")).isEqualTo("https://a.example/index");
    assertThat(UrlKeys.looseKey("http://a.example/home.html"))
        .isEqualTo("https://a.example/home.html");
    assertThat(UrlKeys.looseKey("http://a.example/?b=2&a=3&b=1"))
        .isEqualTo("https://a.example/?a=3&b=2&b=1");
    assertThat(UrlKeys.looseKey("http://a.example/#!x")).isEqualTo("https://a.example/#!x");
    assertThat(UrlKeys.looseKey("http://a.example:8080/A")).isEqualTo("https://a.example:8080/A");
  }

  @Property
  void twiceIsOnce(@ForAll("addresses") String url) {
    String normal = UrlKeys.normalize(url);
    String loose = UrlKeys.looseKey(url);

    assertThat(UrlKeys.normalize(normal)).isEqualTo(normal);
    assertThat(UrlKeys.looseKey(loose)).isEqualTo(loose);
    assertThat(UrlKeys.looseKey(normal)).isEqualTo(loose);
    assertThat(UrlKeys.normalize(loose)).isEqualTo(loose);
  }

  @Property
  void anyTextHasAKey(@ForAll String text) {
    for (String url : new String[] {text, "http://" + text, "https://a.example/" + text}) {
      String normal = UrlKeys.normalize(url);
      assertThat(UrlKeys.normalize(normal)).isEqualTo(normal);
      assertThat(UrlKeys.looseKey(normal)).isEqualTo(UrlKeys.looseKey(url));
    }
  }

  @Provide
  Arbitrary<String> addresses() {
    Arbitrary<String> rest =
        Arbitraries.of(
                "/",
                "/",
                ".",
                "..",
                "%2e",
                "%2F",
                "%",
                "%4",
                "%25",
                "a",
                "Z",
                "é",
                "ß",
                " ",
                "\t",
                "@",
                ":",
                "80",
                "443",
                "?",
                "&",
                "=",
                "#",
                "#!",
                ";",
                "jsessionid=1",
                "utm_a=1",
                "sid=",
                "0123456789abcdef",
                "www.",
                "index.html",
                "default.aspx",
                "(S(abcdef))",
                "[",
                "]",
                "::1",
                "\\",
                "\ud800",
                "xn--",
                "\u3002",
                "\u0645",
                "İ",
                "+",
                "|")
            .list()
            .ofMaxSize(14)
            .map(parts -> parts.stream().collect(Collectors.joining()));
    Arbitrary<String> start =
        Arbitraries.of(
            "http://",
            "https://",
            "HTTP://www.Example.com",
            "http://a.example/",
            "https://a.example/?",
            "");
    return start.flatMap(s -> rest.map(r -> s + r));
  }

  @Test
  void placeholdersAreNoAddresses() {
    assertThat(UrlKeys.isAddress("https://harrow.example/a")).isTrue();
    assertThat(UrlKeys.isAddress("http://")).isFalse();
    assertThat(UrlKeys.isAddress("https:")).isFalse();
    assertThat(UrlKeys.isAddress("")).isFalse();
  }
}
