package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Document;
import wenmai.ingest.parse.ParseException.Reason;

class HtmlReaderTest {
  private static final String PAGE =
      """
      <!DOCTYPE html><html lang="en"><head><meta charset="%s">
      <title>GPT-3与注意力机制</title><meta name="author" content="林">
      <meta property="article:published_time" content="2024-05-06T07:08:09Z">
      <style>p { color: red }</style></head><body>
      <h2>注意力机制</h2>
      <div>大语言<b>模型</b>的
      核心是<a href="https://arxiv.org/abs/1706.03762">注意力
      机制</a>。<br>GPT-3
        is large.</div>
      <script>var hidden = 1;</script>
      <ul><li>一</li><li>二<ul><li>三</li></ul></li></ul>
      <table><tr><th>model</th><th>size</th></tr><tr><td><p>GPT-3</p></td><td>175B</td></tr></table>
      <pre>x = 1
        y = 2</pre><blockquote><p>引文</p></blockquote>
      <figure><figcaption>图一</figcaption></figure>
      <p>&nbsp;</p><p>loss <span class="katex"><span class="katex-mathml"><math><mi>x</mi><annotation
      encoding="application/x-tex">x_1</annotation></math></span><span class="katex-html">x1</span></span></p>
      </body></html>
      """;

  @Test
  void elementsBecomeBlocks() throws IOException {
    assertThat(Parsed.outline(Parsed.text("a.html", PAGE.formatted("utf-8"))))
        .containsExactly(
            "HEADING 2 @5: 注意力机制",
            "PARAGRAPH @6: 大语言模型的核心是注意力机制。",
            "PARAGRAPH @8: GPT-3 is large.",
            "LIST_ITEM @11: 一",
            "LIST_ITEM @11: 二",
            "LIST_ITEM 1 @11: 三",
            "TABLE @12: model\tsize",
            "TABLE 1 @12: GPT-3\t175B",
            "CODE @13: x = 1\n  y = 2",
            "QUOTE @14: 引文",
            "CAPTION @15: 图一",
            "PARAGRAPH @16: loss $x_1$");
  }

  @Test
  void thePageSaysWhatItIs() throws IOException {
    Document document = Parsed.text("a.html", PAGE.formatted("utf-8"));

    assertThat(document.title()).isEqualTo("GPT-3与注意力机制");
    assertThat(document.authors()).containsExactly("林");
    assertThat(document.published()).isEqualTo(LocalDate.of(2024, 5, 6));
    assertThat(document.language()).as("not what the template says").isEqualTo("zh");
    assertThat(document.references())
        .singleElement()
        .extracting(r -> r.kind() + " " + r.target() + " " + r.label() + " " + r.section())
        .isEqualTo("ARXIV 1706.03762 注意力机制 注意力机制");
  }

  @Test
  void aWrongDeclarationDoesNoHarmAndARightOneHelps() throws IOException {
    Document utf8 = Parsed.text("a.html", PAGE.formatted("utf-8"));
    Document wrong = Parsed.text("a.html", PAGE.formatted("gb2312"));
    Document gbk =
        Parsed.bytes("a.html", PAGE.formatted("gb2312").getBytes(Charset.forName("GBK")));

    assertThat(wrong.text()).isEqualTo(utf8.text());
    assertThat(gbk.text()).isEqualTo(utf8.text());
  }

  @Test
  void aPageDrawnByScriptsHasNoText() {
    assertThatThrownBy(
            () ->
                Parsed.text(
                    "a.html", "<html><body><div id=root></div><script>go()</script></body></html>"))
        .isInstanceOfSatisfying(
            ParseException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_TEXT));
  }
}
