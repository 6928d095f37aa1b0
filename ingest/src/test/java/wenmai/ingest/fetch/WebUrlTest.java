package wenmai.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.corpus.Reference;
import wenmai.corpus.Span;

class WebUrlTest {
  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "https://example.org -> https://example.org/",
        "HTTPS://WWW.Example.ORG:443/A?b=C#d -> https://www.example.org/A?b=C",
        "http://example.org:80 -> http://example.org/",
        "http://example.org:8080/ -> http://example.org:8080/",
        "http://example.org:/ -> http://example.org/",
        "http://example.org./x -> http://example.org/x",
        "https://example.org/奖励 模型?词=大 -> https://example.org/%E5%A5%96%E5%8A%B1%20%E6%A8%A1%E5%9E%8B?%E8%AF%8D=%E5%A4%A7",
        "https://example.org/a%20b%zz%4 -> https://example.org/a%20b%25zz%254",
        "https://例子.测试/ -> https://xn--fsqu00a.xn--0zwm56d/",
        "https://example.org/a/./b/../c -> https://example.org/a/c",
        "https://example.org/../../etc -> https://example.org/etc",
        "https://example.org/a/%2e%2E/private -> https://example.org/private",
        "https://web.example.org/2020/http://x.example.org/ -> https://web.example.org/2020/http://x.example.org/",
        "http://１２７.0.0.1/ -> http://127.0.0.1/",
        "http://[2001:DB8::1]:81/x -> http://[2001:db8::1]:81/x",
        "https://a_b.example.org/ -> https://a_b.example.org/",
        "https://example.org/a|b[c]{d}^\"e -> https://example.org/a%7Cb%5Bc%5D%7Bd%7D%5E%22e",
      })
  void eachAddressHasOneSpelling(String written, String expected) {
    WebUrl url = WebUrl.parse(written);
    assertThat(url).hasToString(expected);
    assertThat(WebUrl.parse(url.toString())).as("stays as it is").isEqualTo(url);
    assertThat(url.uri()).isEqualTo(URI.create(expected));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://0x7f.1/",
        "http://0x7f000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://127.0.0.1.5/",
        "http://127.0.0.256/",
        "http://example.0x1/",
        "http://127.0.0.08/"
      })
  void aHostThatIsANumberInDisguiseIsRefused(String written) {
    assertThatThrownBy(() -> WebUrl.parse(written)).hasMessageContaining("its host is a number");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://",
        "http:///x",
        "https://:80/",
        "https://a..b/",
        "https://exa mple.org/",
        "https://example.org:99999/",
        "https://example.org:0/",
        "https://example.org:x/",
        "http://me:secret@example.org/",
        "http://me@example.org/",
        "http://[::1/",
        "http://a\nb/",
        "ftp://example.org/",
        "file:///etc/passwd",
        "file:/etc/passwd",
        "javascript:/alert",
        "https:/example.org",
        "notes/a.md",
        "https://-.%31/"
      })
  void whatCannotBeFetchedIsRefusedInOneLine(String written) {
    assertThatThrownBy(() -> WebUrl.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
  }

  @Test
  void anAddressIsToldFromAPath() {
    for (String address : List.of("https://x", "ftp://x/y", "file:/x", "HTTP://X", "https:/x")) {
      assertThat(WebUrl.isAddress(address)).as(address).isTrue();
    }
    for (String path : List.of("notes/a:b/c.md", "C:/notes", "https", "a.md", "./x:/y", "日志:/x")) {
      assertThat(WebUrl.isAddress(path)).as(path).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " -> ",
      value = {
        "/x -> https://example.org:8443/x",
        "x -> https://example.org:8443/a/x",
        "../x?y#z -> https://example.org:8443/x?y",
        "?z -> https://example.org:8443/a/b?z",
        "//other.org/x -> https://other.org/x",
        "http://other.org -> http://other.org/",
        "/文 -> https://example.org:8443/%E6%96%87",
      })
  void aRedirectIsReadFromWhereItStands(String location, String expected) {
    assertThat(WebUrl.parse("https://example.org:8443/a/b?q").resolve(location))
        .hasToString(expected);
  }

  @Test
  void aRedirectToAnotherSchemeIsRefused() {
    WebUrl at = WebUrl.parse("https://example.org/");
    for (String location : List.of("ftp://x/", "file:///etc/passwd", "data:text/html,x")) {
      assertThatThrownBy(() -> at.resolve(location)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void papersAreFetchedWhereTheyLie() {
    assertThat(WebUrl.of(reference(Reference.Kind.ARXIV, "1706.03762")))
        .hasToString("https://arxiv.org/pdf/1706.03762");
    assertThat(WebUrl.of(reference(Reference.Kind.DOI, "10.1000/a#b?c%(d)")))
        .hasToString("https://doi.org/10.1000/a%23b%3Fc%25(d)");
    assertThat(WebUrl.of(reference(Reference.Kind.URL, "https://example.org/x#y")))
        .hasToString("https://example.org/x");
    assertThat(WebUrl.of(reference(Reference.Kind.URL, "http://me@x/"))).isNull();
    assertThat(WebUrl.of(reference(Reference.Kind.CITATION, "一本书"))).isNull();
  }

  private static Reference reference(Reference.Kind kind, String target) {
    return new Reference(kind, target, target, "", new Span(0, 1), List.of());
  }
}
