package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.corpus.Document;
import wenmai.corpus.Reference;
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
            "PARAGRAPH @6: 大语言模型的\n核心是注意力\n机制。",
            "PARAGRAPH @8: GPT-3\nis large.",
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

  private static final String ARTICLE = "<p>语言模型预测下一个词，它从大量的文字里学来，不需要人工标注。</p>\n".repeat(4);

  @Test
  void aHiddenArticleOfWeChatIsShown() throws IOException {
    Document document =
        Parsed.text(
            "a.html",
            "<script>var ct = \"1697011200\";</script><h1 id=activity-name> 题 目 </h1>"
                + "<a id=js_name>读论文</a><div id=js_content style='visibility: hidden'>"
                + ARTICLE
                + "</div><div id=x><a href=/1>一篇好文章</a><a href=/2>又一篇好文章</a></div>");

    assertThat(document.text()).contains("语言模型预测").doesNotContain("好文章");
    assertThat(document.title()).isEqualTo("题 目");
    assertThat(document.authors()).containsExactly("读论文");
    assertThat(document.published()).isEqualTo(LocalDate.of(2023, 10, 11));
    assertThat(document.reading().leftOut()).isEqualTo("读论文一篇好文章又一篇好文章".length());
  }

  @Test
  void jsonLdNamesTheAuthorsAndBrokenJsonLdDoesNoHarm() throws IOException {
    Document document =
        Parsed.text(
            "a.html",
            """
            <title>Tokens - The Site</title><meta property=og:site_name content="The Site">
            <script type="application/ld+json">{"@type": "Article", ,}</script>
            <script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "x"},
            {"@type": ["NewsArticle"], "headline": "Tokens", "datePublished": "2023-04-05T01:00",
            "author": [{"name": "Ada L."}, "Bob"]}]}</script>"""
                + ARTICLE);

    assertThat(document.title()).isEqualTo("Tokens");
    assertThat(document.authors()).containsExactly("Ada L.", "Bob");
    assertThat(document.published()).isEqualTo(LocalDate.of(2023, 4, 5));
  }

  @Test
  void pagesWithoutParagraphsAreReadByTheirLineBreaks() throws IOException {
    assertThat(
            Parsed.outline(
                Parsed.text(
                    "a.html", "<body>第一段。<br>\n接着第一段。<br><br>\n第二段。<br>　　第三段&nbsp;&nbsp;到此。")))
        .containsExactly(
            "PARAGRAPH @1: 第一段。\n接着第一段。", "PARAGRAPH @3: 第二段。", "PARAGRAPH @3: 第三段 到此。");
  }

  @Test
  void tablesThatLayOutAPageAreNoTables() throws IOException {
    assertThat(
            Parsed.outline(
                Parsed.text(
                    "a.html",
                    "<table><tr><td><h2>左</h2>一段。</td><td><table><tr><td>GPT-3<td>175B"
                        + "<tr><td>GPT-2<td>1.5B</table></td></tr></table>")))
        .containsExactly(
            "HEADING 2 @1: 左",
            "PARAGRAPH @1: 一段。",
            "TABLE @1: GPT-3\t175B",
            "TABLE 1 @1: GPT-2\t1.5B");
  }

  @Test
  void codeKeepsItsLinesHoweverItIsWritten() throws IOException {
    assertThat(
            Parsed.outline(
                Parsed.text(
                    "a.html",
                    "<p>看代码：</p>\n<pre>\n<span>a = 1</span>\n  b = 2\n</pre>"
                        + "<pre><code>c = 3</code><code>d = 4</code></pre><pre>e = 5<br>f = 6</pre>")))
        .containsExactly(
            "PARAGRAPH @1: 看代码：",
            "CODE @3: a = 1\n  b = 2",
            "CODE @5: c = 3\nd = 4",
            "CODE @5: e = 5\nf = 6");
  }

  @Test
  void namesThatColoursOfCodeHaveAreNoFurniture() throws IOException {
    Document document =
        Parsed.text(
            "a.html",
            "<article>"
                + ARTICLE
                + "<p>见<span class=comment>批注</span>与<a class=tag href=/t>标签</a>。</p><pre><code>"
                + "<span class='token comment'># 学习率</span>\n<span class='token tag'>&lt;s></span>"
                + "</code></pre></article>");

    assertThat(document.text()).contains("见批注与标签。", "# 学习率\n<s>");
  }

  @Test
  void aPageOfShortAnswersIsKeptWhole() throws IOException {
    String post =
        "<div class=post><a href=/u/%1$d>user %1$d</a><div>%2$s</div><button>赞</button></div>";
    Document document =
        Parsed.text(
            "a.html",
            "<h1>问题</h1>"
                + post.formatted(1, "为什么模型会重复同一句话？我试了很多次，温度设为零的时候总是这样。")
                + post.formatted(2, "贪心解码就会这样，换成采样，把温度调到零点七左右，就不会再重复了。")
                + post.formatted(3, "谢谢！")
                + post.formatted(4, "也可以禁止重复的三元组，写起来只要几行，效果立刻就能看出来。"));

    assertThat(document.text()).contains("为什么模型", "贪心解码", "谢谢", "也可以禁止");
  }

  @Test
  void referencesAreNoMenu() throws IOException {
    Document document =
        Parsed.text(
            "a.html",
            "<div><div>"
                + ARTICLE
                + "</div><div><h2>参考资料</h2><ul><li><a href=https://arxiv.org/abs/1706.03762>一</a>"
                + "<li><a href=https://arxiv.org/abs/2005.14165>二</a>"
                + "<li><a href=https://arxiv.org/abs/2203.02155>三</a></ul></div></div>");

    assertThat(document.references()).hasSize(3);
  }

  @Test
  void depthAndBrokenMarkupAreNoTrouble() throws IOException {
    for (String tag : new String[] {"<div>", "<b>", "<table><tr><td>", "<ul><li>"}) {
      assertThat(Parsed.text("a.html", tag.repeat(20_000) + ARTICLE).text()).contains("语言模型");
    }
    String xhtml =
        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'><head><title/>"
            + "<script src='x'/></head><body>";
    assertThat(Parsed.text("a.xhtml", xhtml + ARTICLE + "<!-- ").text()).contains("语言模型");
  }

  @Test
  void wordsForReadersWithoutScriptsCountWhereNothingElseIsThere() throws IOException {
    String told = "<noscript>" + ARTICLE.repeat(3) + "</noscript>";
    assertThat(Parsed.text("a.html", "<body>" + told).text()).contains("语言模型");
    assertThat(Parsed.text("a.html", "<body><p>这里另有一段话，说的是别的事。</p>" + told).text())
        .doesNotContain("语言模型");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '"',
      value = {
        "<p>发布时间：2023-06-14 作者：张三 来源：某报</p>                  # 2023-06-14 # 张三",
        "<div><span>2023年6月14日 10:22</span> <span>来源：某某日报</span></div> # 2023-06-14 # 某某日报",
        "<p>作者：张三、李四 | 阅读 30</p>                              # # 张三;李四",
        "<p><a>作者：王小明</a><a>来源：某报</a><br>时间：2023-06-14</p> # 2023-06-14 # 王小明",
        "<p>来源：某报 作者：柳 七 我要评论(3) 分享到：</p> # # 柳 七",
        "<div class=info>文/王小明 发表于 2023/6/14</div>                # 2023-06-14 # 王小明",
        "<p>Posted on June 14, 2023 by Ada Li and Bo van Dam</p>           # 2023-06-14 # Ada Li;Bo van Dam",
        "<p>By Ada Li</p><time>14 June 2023</time>                        # 2023-06-14 # Ada Li",
        "<span class=byline>by Ada Li</span><span class='post-date'>2023.6.14</span> # 2023-06-14 # Ada Li",
        "<p>By Monday, the model of 2023-06-14 was trained by Ada Li.</p>  # #",
        "<div class=comment>Posted on June 14, 2023 by Ada Li</div>        # #",
      })
  void aBylineTellsWhoWroteItAndWhen(String line, String date, String authors) throws IOException {
    Document document =
        Parsed.text("a.html", "<h1>注意力机制</h1>" + line + "<div>" + ARTICLE + "</div>");

    assertThat(document.published()).isEqualTo(date == null ? null : LocalDate.parse(date));
    assertThat(String.join(";", document.authors())).isEqualTo(authors == null ? "" : authors);
  }

  @Test
  void linksLeadOnFromTheAddressOfThePage() throws IOException {
    String links =
        "<p>见<a href=b.html>乙</a><a href='../丙 3.html#x'>丙</a><a href=#y>上文</a>"
            + "<a href='/a/a.html#y'>此页</a><a href='http://www.x.org/a/a.html'>此页</a>"
            + "<a href='?p=2'>丁</a><a href=mailto:a@x.org>戊</a><a href='javascript:f()'>己</a></p>"
            + "<nav><a href=/menu>菜单</a></nav>";
    String canonical = "<link rel=canonical href=https://x.org/a/a.html>";

    assertThat(targets(canonical + ARTICLE + links))
        .containsExactly(
            "https://x.org/a/b.html", "https://x.org/丙%203.html#x", "https://x.org/a/a.html?p=2");
    assertThat(targets("<base href=https://y.org/c/>" + ARTICLE + links))
        .startsWith("https://y.org/c/b.html")
        .contains("https://y.org/a/a.html#y");
    assertThat(targets("<meta property=og:url content=https://x.org/>" + ARTICLE + links))
        .as("only what begins at the front page can be told")
        .containsExactly("https://x.org/a/a.html#y");
    assertThat(targets(ARTICLE + links)).containsExactly("http://www.x.org/a/a.html");
  }

  private static List<String> targets(String page) throws IOException {
    return Parsed.text("a.html", page).references().stream().map(Reference::target).toList();
  }
}
