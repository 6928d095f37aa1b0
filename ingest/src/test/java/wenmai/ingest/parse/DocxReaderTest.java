package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Document;

/** Word documents, written as their mark-up. */
class DocxReaderTest {
  private static final String STYLES =
      """
      <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="2"><w:name w:val="标题 2"/></w:style>
      <w:style w:type="paragraph" w:styleId="mine"><w:name w:val="章节"/><w:basedOn w:val="2"/></w:style>
      <w:style w:type="paragraph" w:styleId="deep"><w:name w:val="小节"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
      <w:style w:type="paragraph" w:styleId="loop"><w:name w:val="a"/><w:basedOn w:val="pool"/></w:style>
      <w:style w:type="paragraph" w:styleId="pool"><w:name w:val="b"/><w:basedOn w:val="loop"/></w:style>
      <w:style w:type="paragraph" w:styleId="t"><w:name w:val="Title"/></w:style>
      <w:style w:type="paragraph" w:styleId="c"><w:name w:val="caption"/></w:style>
      <w:style w:type="paragraph" w:styleId="code"><w:name w:val="HTML Preformatted"/></w:style>
      <w:style w:type="paragraph" w:styleId="toc1"><w:name w:val="toc 1"/></w:style>
      <w:style w:type="paragraph" w:styleId="lb2"><w:name w:val="List Bullet 2"/></w:style>
      """;

  private static String p(String style, String runs) {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + runs + "</w:p>";
  }

  private static String r(String words) {
    return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
  }

  private static byte[] docx(String body) throws IOException {
    String root =
        " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\">";
    String types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return Made.zip(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\""
            + types
            + "document.main+xml\"/></Types>",
        "_rels/.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"a\" Type=\""
            + relation
            + "officeDocument\" Target=\"word/document.xml\"/></Relationships>",
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"l\" Type=\""
            + relation
            + "hyperlink\" Target=\"https://example.org/x\" TargetMode=\"External\"/>"
            + "<Relationship Id=\"h\" Type=\""
            + relation
            + "header\" Target=\"header1.xml\"/></Relationships>",
        "word/styles.xml",
        "<w:styles" + root + STYLES + "</w:styles>",
        "word/header1.xml",
        "<w:hdr" + root + "<w:p>" + r("页眉") + "</w:p></w:hdr>",
        "word/footnotes.xml",
        "<w:footnotes"
            + root
            + "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p>"
            + r("----")
            + "</w:p></w:footnote><w:footnote w:id=\"1\"><w:p>"
            + r("见原论文。")
            + "</w:p></w:footnote></w:footnotes>",
        "word/document.xml",
        "<w:document" + root + "<w:body>" + body + "</w:body></w:document>");
  }

  private static Document read(String body) throws IOException {
    return Parsed.bytes("a.docx", docx(body + "<w:p>" + r("大语言模型的最后一段话。") + "</w:p>"));
  }

  @Test
  void headingsAreFoundByNameByBaseAndByOutlineLevel() throws IOException {
    String outline = "<w:p><w:pPr><w:outlineLvl w:val=\"3\"/></w:pPr>" + r("直接") + "</w:p>";
    String body =
        "<w:p><w:pPr><w:pStyle w:val=\"1\"/><w:outlineLvl w:val=\"9\"/></w:pPr>"
            + r("不是")
            + "</w:p>";

    assertThat(
            Parsed.headings(
                read(
                    p("t", r("书名"))
                        + p("1", r("第一"))
                        + p("2", r("第二"))
                        + p("mine", r("自定"))
                        + p("deep", r("大纲"))
                        + p("loop", r("环"))
                        + p("1", r("长".repeat(300)))
                        + outline
                        + body)))
        .containsExactly("1 书名", "1 第一", "2 第二", "2 自定", "3 大纲", "4 直接");
  }

  @Test
  void listsCodeAndCaptionsAreWhatTheyAre() throws IOException {
    String item =
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr>"
            + r("内项")
            + "</w:p>";

    assertThat(
            Parsed.outline(
                read(
                    item
                        + p("lb2", r("命名的"))
                        + "<w:p>"
                        + r("• 手打的")
                        + "</w:p>"
                        + p("code", r("def f():"))
                        + p("code", r(""))
                        + p("code", r("  return 1"))
                        + p("c", r("图 1")))))
        .startsWith(
            "LIST_ITEM 1: 内项",
            "LIST_ITEM 1: 命名的",
            "LIST_ITEM: • 手打的",
            "CODE: def f():\n\n  return 1",
            "CAPTION: 图 1");
  }

  @Test
  void whatWasDeletedCommentedOrHiddenIsNoText() throws IOException {
    String body =
        "<w:p>"
            + r("保留")
            + "<w:ins w:id=\"1\">"
            + r("插入")
            + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>删去</w:delText></w:r></w:del>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r>"
            + "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>可见</w:t></w:r>"
            + "<w:moveFrom w:id=\"3\">"
            + r("移走")
            + "</w:moveFrom></w:p>"
            + "<w:p><w:pPr><w:rPr><w:del w:id=\"4\"/></w:rPr></w:pPr>"
            + r("前半")
            + "</w:p><w:p>"
            + r("后半")
            + "</w:p>"
            + p("toc1", r("第一章 1"));

    Document document = read(body);
    assertThat(Parsed.outline(document)).startsWith("PARAGRAPH: 保留插入可见", "PARAGRAPH: 前半后半");
    assertThat(document.text()).doesNotContain("第一章", "页眉", "----");
    assertThat(document.reading().leftOut()).isEqualTo("页眉".length() + "第一章 1".length());
  }

  @Test
  void notesAndBoxesStandWhereTheyHang() throws IOException {
    String box =
        "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><wps:txbx><w:txbxContent>"
            + p("2", r("框题"))
            + "<w:p>"
            + r("框里")
            + "</w:p></w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>"
            + r("框里")
            + "</w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
    String body =
        p("1", r("甲") + box + r("乙"))
            + "<w:p>"
            + r("注意")
            + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"
            + r("力")
            + "</w:p>";

    assertThat(Parsed.outline(read(body)))
        .startsWith(
            "HEADING 1: 甲乙",
            "HEADING 2: 框题",
            "PARAGRAPH: 框里",
            "PARAGRAPH: 注意力",
            "PARAGRAPH: 见原论文。");
  }

  @Test
  void linksHaveTheirTargetsHoweverTheyAreWritten() throws IOException {
    String field =
        "<w:p>"
            + r("见")
            + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://example.com/y\" </w:instrText></w:r>"
            + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
            + r("这里")
            + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + r("。")
            + "</w:p><w:p><w:hyperlink r:id=\"l\">"
            + r("那里")
            + "</w:hyperlink></w:p>";

    Document document = read(field);
    assertThat(Parsed.outline(document)).startsWith("PARAGRAPH: 见这里。", "PARAGRAPH: 那里");
    assertThat(document.references())
        .extracting(one -> one.label() + " " + one.target())
        .containsExactly("这里 https://example.com/y", "那里 https://example.org/x");
  }

  private static String cell(String content) {
    return "<w:tc>" + content + "</w:tc>";
  }

  @Test
  void tablesAreRowsAndFramesAreNone() throws IOException {
    String two = "<w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>";
    String words = "<w:p>" + r("甲") + "</w:p><w:p>" + r("乙") + "</w:p>";
    String inner = "<w:tbl>" + two + "<w:tr>" + cell(words) + cell(words) + "</w:tr></w:tbl>";
    String table =
        "<w:tbl>"
            + two
            + "<w:tr>"
            + cell(words)
            + cell(inner)
            + "</w:tr><w:tr>"
            + cell(words)
            + cell("<w:p/>")
            + "</w:tr></w:tbl>";
    String frame =
        "<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>"
            + cell(p("1", r("框")) + words)
            + "</w:tr></w:tbl>";

    assertThat(Parsed.outline(read(table + frame)))
        .startsWith(
            "TABLE: 甲 乙\t甲 乙 甲 乙", "TABLE 1: 甲 乙", "HEADING 1: 框", "PARAGRAPH: 甲", "PARAGRAPH: 乙");
  }

  @Test
  void whatIsNotWellFormedIsDamaged() throws IOException {
    assertThatThrownBy(() -> Parsed.bytes("a.docx", docx("<w:p>" + r("半"))))
        .hasMessage("damaged: the DOCX is broken inside");
  }
}
