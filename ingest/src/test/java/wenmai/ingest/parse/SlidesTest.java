package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Document;

/** Presentations, written as their mark-up. */
class SlidesTest {
  private static final String ROOT =
      " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
          + " xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\">";
  private static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private static String relations(String... idTypeTarget) {
    StringBuilder xml =
        new StringBuilder(
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (int i = 0; i < idTypeTarget.length; i += 3) {
      String mode = idTypeTarget[i + 2].contains("://") ? "\" TargetMode=\"External" : "";
      xml.append("<Relationship Id=\"").append(idTypeTarget[i]).append("\" Type=\"");
      xml.append(RELATION).append(idTypeTarget[i + 1]).append("\" Target=\"");
      xml.append(idTypeTarget[i + 2]).append(mode).append("\"/>");
    }
    return xml.append("</Relationships>").toString();
  }

  private static String p(String words) {
    return "<a:p><a:r><a:t>" + words + "</a:t></a:r></a:p>";
  }

  private static String shape(String type, String paragraphs) {
    String ph =
        type == null ? "" : type.isEmpty() ? "<p:ph idx=\"1\"/>" : "<p:ph type=\"" + type + "\"/>";
    return "<p:sp><p:nvSpPr><p:cNvPr id=\"1\" name=\"x\"/><p:nvPr>"
        + ph
        + "</p:nvPr></p:nvSpPr><p:txBody>"
        + paragraphs
        + "</p:txBody></p:sp>";
  }

  /** Two slides; the first in the show is the second among the parts. */
  private static Document read(String one, String other) throws IOException {
    return Parsed.bytes(
        "a.pptx",
        Made.zip(
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/ppt/presentation.xml\" ContentType=\"application/vnd."
                + "openxmlformats-officedocument.presentationml.presentation.main+xml\"/></Types>",
            "_rels/.rels",
            relations("a", "officeDocument", "ppt/presentation.xml"),
            "ppt/presentation.xml",
            "<p:presentation"
                + ROOT
                + "<p:sldIdLst><p:sldId id=\"257\" r:id=\"r2\"/>"
                + "<p:sldId id=\"256\" r:id=\"r1\"/></p:sldIdLst></p:presentation>",
            "ppt/_rels/presentation.xml.rels",
            relations("r1", "slide", "slides/slide1.xml", "r2", "slide", "slides/slide2.xml"),
            "ppt/slides/slide1.xml",
            "<p:sld" + ROOT + "<p:cSld><p:spTree>" + other + "</p:spTree></p:cSld></p:sld>",
            "ppt/slides/slide2.xml",
            "<p:sld" + ROOT + "<p:cSld><p:spTree>" + one + "</p:spTree></p:cSld></p:sld>",
            "ppt/slides/_rels/slide2.xml.rels",
            relations(
                "n",
                "notesSlide",
                "../notesSlides/notesSlide1.xml",
                "l",
                "hyperlink",
                "https://example.org/x"),
            "ppt/notesSlides/notesSlide1.xml",
            "<p:notes"
                + ROOT
                + "<p:cSld><p:spTree>"
                + shape("sldNum", p("7"))
                + shape("body", p("记得慢慢讲"))
                + "</p:spTree></p:cSld></p:notes>"));
  }

  @Test
  void titlesComeFirstNumbersNotAtAllNotesLast() throws IOException {
    String link =
        "<a:p><a:pPr lvl=\"1\"/><a:r><a:rPr><a:hlinkClick r:id=\"l\"/></a:rPr><a:t>论文</a:t></a:r></a:p>";
    String plain = "<a:p><a:pPr><a:buNone/></a:pPr><a:r><a:t>没有点</a:t></a:r></a:p>";
    String number = "<a:p><a:fld type=\"slidenum\" id=\"x\"><a:t>9</a:t></a:fld></a:p>";
    String table =
        "<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tblGrid><a:gridCol/><a:gridCol/></a:tblGrid>"
            + "<a:tr><a:tc><a:txBody>"
            + p("模型")
            + "</a:txBody></a:tc><a:tc><a:txBody>"
            + p("大小")
            + "</a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
    Document document =
        read(
            shape("", p("要点") + link + plain)
                + "<p:grpSp><p:grpSp>"
                + shape(null, p("组里的字"))
                + "</p:grpSp></p:grpSp>"
                + shape("title", p("注意力") + p("机制"))
                + table
                + shape("sldNum", number)
                + shape("ftr", p("页脚"))
                + shape(null, number),
            shape(null, p("没有标题的一页")) + shape(null, p("后面的字")));

    assertThat(Parsed.outline(document))
        .containsExactly(
            "HEADING 2 p1: 注意力 机制",
            "LIST_ITEM p1: 要点",
            "LIST_ITEM 1 p1: 论文",
            "PARAGRAPH p1: 没有点",
            "PARAGRAPH p1: 组里的字",
            "TABLE p1: 模型\t大小",
            "PARAGRAPH p1: 记得慢慢讲",
            "HEADING 2 p2: 没有标题的一页",
            "PARAGRAPH p2: 后面的字");
    assertThat(document.references())
        .extracting(one -> one.label() + " " + one.target())
        .containsExactly("论文 https://example.org/x");
    assertThat(document.reading().leftOut()).isEqualTo("9页脚9".length());
  }

  @Test
  void anOpenPresentationIsItsSlides() throws IOException {
    String content =
        """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
          xmlns:presentation="urn:oasis:names:tc:opendocument:xmlns:presentation:1.0">
        <office:body><office:presentation>
        <draw:page><draw:frame presentation:class="title"><draw:text-box><text:p>注意力</text:p>
          <text:p>机制</text:p></draw:text-box></draw:frame>
        <draw:frame presentation:class="outline"><draw:text-box><text:list><text:list-item>
          <text:p>要点</text:p><text:list><text:list-item><text:p>细节</text:p></text:list-item></text:list>
          </text:list-item></text:list></draw:text-box></draw:frame>
        <draw:frame presentation:class="page-number"><draw:text-box><text:p>3</text:p></draw:text-box></draw:frame>
        <presentation:notes><draw:frame presentation:class="notes"><draw:text-box><text:p>慢慢讲</text:p>
          </draw:text-box></draw:frame></presentation:notes></draw:page>
        <draw:page><draw:frame><draw:text-box><text:p>GPT-3</text:p><text:p>模型很大</text:p></draw:text-box>
          </draw:frame></draw:page>
        </office:presentation></office:body></office:document-content>
        """;

    assertThat(
            Parsed.outline(
                Parsed.bytes(
                    "a.odp",
                    Made.zip(
                        "mimetype",
                        "application/vnd.oasis.opendocument.presentation",
                        "content.xml",
                        content))))
        .containsExactly(
            "HEADING 2 p1: 注意力 机制",
            "LIST_ITEM p1: 要点",
            "LIST_ITEM 1 p1: 细节",
            "PARAGRAPH p1: 慢慢讲",
            "HEADING 2 p2: GPT-3",
            "PARAGRAPH p2: 模型很大");
  }
}
