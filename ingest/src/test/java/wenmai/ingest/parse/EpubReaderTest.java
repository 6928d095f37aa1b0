package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Document;

/** Books, written as their parts. */
class EpubReaderTest {
  private static byte[] epub(String chapter, String encryption) throws IOException {
    String head =
        "<html xmlns=\"http://www.w3.org/1999/xhtml\" xmlns:epub=\"http://www.idpf.org/2007/ops\"><head><title/>"
            + "</head><body>";
    return Made.zip(
        "mimetype",
        "application/epub+zip",
        "META-INF/container.xml",
        "<container><rootfiles><rootfile full-path=\"OPS/book.opf\"/></rootfiles></container>",
        "OPS/book.opf",
        """
        <package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
        <dc:title>一本书</dc:title><dc:creator>林</dc:creator><dc:creator>Ada</dc:creator>
        <dc:date>2020-03-04</dc:date></metadata><manifest>
        <item id="b" href="t/b%20c.xhtml" media-type="application/xhtml+xml"/>
        <item id="a" href="t/a.xhtml" media-type="application/xhtml+xml"/>
        <item id="c" href="toc.xhtml" media-type="application/xhtml+xml"/>
        <item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
        <spine><itemref idref="n"/><itemref idref="c"/><itemref idref="a"/><itemref idref="b"/></spine></package>
        """,
        "OPS/t/b c.xhtml",
        head + "<h1>第二章</h1><p>后面的话。</p></body></html>",
        "OPS/t/a.xhtml",
        head + chapter + "</body></html>",
        "OPS/toc.xhtml",
        head
            + "<section epub:type=\"toc\"><h1>目录</h1><ol><li>第一章</li></ol></section></body></html>",
        "OPS/nav.xhtml",
        head + "<nav epub:type=\"toc\"><h1>导航</h1></nav></body></html>",
        "META-INF/encryption.xml",
        "<encryption xmlns:e=\"http://www.w3.org/2001/04/xmlenc#\">"
            + encryption
            + "</encryption>");
  }

  @Test
  void chaptersComeInTheOrderOfTheSpine() throws IOException {
    String chapter =
        "<h1>第一章</h1><p><a id=\"p1\"/>注意力<a epub:type=\"noteref\" href=\"#n\">1</a>机制&nbsp;和"
            + "<a href=\"https://example.org/x\">论文</a>。<p>没有关上的一段<br>下一行</p>"
            + "<aside epub:type=\"footnote\" id=\"n\"><p>脚注</p></aside>"
            + "<ol><li>甲<ul><li>乙</li></ul></li></ol><pre>x = 1\n  y</pre>";
    Document document = Parsed.bytes("a.epub", epub(chapter, ""));

    assertThat(Parsed.outline(document))
        .containsExactly(
            "HEADING 1: 第一章",
            "PARAGRAPH: 注意力机制\u00a0和论文。",
            "PARAGRAPH: 没有关上的一段\n下一行",
            "PARAGRAPH: 脚注",
            "LIST_ITEM: 甲",
            "LIST_ITEM 1: 乙",
            "CODE: x = 1\n  y",
            "HEADING 1: 第二章",
            "PARAGRAPH: 后面的话。");
    assertThat(document.title()).isEqualTo("一本书");
    assertThat(document.authors()).containsExactly("林", "Ada");
    assertThat(document.published()).isEqualTo(LocalDate.of(2020, 3, 4));
    assertThat(document.references()).extracting(one -> one.label()).containsExactly("论文");
    assertThat(document.reading().leftOut()).isEqualTo("目录第一章1".length());
  }

  @Test
  void aLockedBookSaysSo() {
    String cipher = "<e:CipherReference URI=\"OPS/t/a.xhtml\"/>";

    assertThatThrownBy(() -> Parsed.bytes("a.epub", epub("<p>x</p>", cipher)))
        .hasMessage("encrypted: its chapters are locked to a device or a shop");
  }
}
