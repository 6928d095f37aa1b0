package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Document;

/** OpenDocument texts, written as their mark-up. */
class OdtReaderTest {
  private static byte[] odt(String styles, String body, String manifest) throws IOException {
    return Made.zip(
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "content.xml",
        """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
          xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
          xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
          xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <office:automatic-styles>"""
            + styles
            + "</office:automatic-styles><office:body><office:text>"
            + body
            + "</office:text></office:body></office:document-content>",
        "META-INF/manifest.xml",
        "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">"
            + manifest
            + "</m:manifest>");
  }

  @Test
  void whatAStyleSaysIsKept() throws IOException {
    String styles =
        """
        <style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_3"/>
        <style:style style:name="P2" style:family="paragraph" style:parent-style-name="Preformatted_20_Text"/>
        <style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
        """;
    String body =
        """
        <text:tracked-changes><text:changed-region><text:deletion><text:p>删去</text:p></text:deletion>
          </text:changed-region></text:tracked-changes>
        <text:p text:style-name="Title">书名</text:p>
        <text:table-of-content><text:index-body><text:p>目录一行</text:p></text:index-body></text:table-of-content>
        <text:h text:outline-level="2">一<text:s text:c="2"/>二</text:h>
        <text:p text:style-name="P1">三级</text:p>
        <text:p>注意<text:span text:style-name="T1">隐</text:span>力<text:note><text:note-citation>1</text:note-citation>
          <text:note-body><text:p>见<text:a xlink:href="https://example.org/x">论文</text:a>。</text:p></text:note-body>
          </text:note>机制<office:annotation><dc:creator>林</dc:creator><text:p>批注</text:p></office:annotation>是
          核心。</text:p>
        <text:list><text:list-item><text:p>甲</text:p><text:list><text:list-item><text:p>乙</text:p></text:list-item>
          </text:list></text:list-item></text:list>
        <text:p text:style-name="P2">a<text:line-break/><text:s text:c="2"/>b</text:p>
        <text:p text:style-name="P2">c</text:p>
        <table:table><table:table-column table:number-columns-repeated="2"/><table:table-row><table:table-cell>
          <text:p>甲</text:p><text:p>乙</text:p></table:table-cell><table:table-cell><text:p>丙</text:p>
          </table:table-cell></table:table-row></table:table>
        <text:p><draw:frame><draw:text-box><text:p>框里</text:p></draw:text-box></draw:frame>框外</text:p>
        """;
    Document document = Parsed.bytes("a.odt", odt(styles, body, ""));

    assertThat(Parsed.outline(document))
        .containsExactly(
            "HEADING 1: 书名",
            "HEADING 2: 一  二",
            "HEADING 3: 三级",
            "PARAGRAPH: 注意力机制是 核心。",
            "PARAGRAPH: 见论文。",
            "LIST_ITEM: 甲",
            "LIST_ITEM 1: 乙",
            "CODE: a\n  b\nc",
            "TABLE: 甲 乙\t丙",
            "PARAGRAPH: 框里",
            "PARAGRAPH: 框外");
    assertThat(document.references())
        .extracting(one -> one.label() + " " + one.target())
        .containsExactly("论文 https://example.org/x");
    assertThat(document.reading().leftOut()).isEqualTo("目录一行林批注".length());
  }

  @Test
  void aPasswordIsAskedFor() {
    assertThatThrownBy(
            () ->
                Parsed.bytes(
                    "a.odt", odt("", "", "<m:file-entry><m:encryption-data/></m:file-entry>")))
        .hasMessage("encrypted: a password is needed to open it");
  }
}
