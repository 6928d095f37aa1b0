package wenmai.ingest.parse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** Makes small real files of packed and printed formats. */
final class Made {
  private Made() {}

  /** A text document with two styled headings, a link and a table. */
  static byte[] docx() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setTitle("注意力机制");
      document.getProperties().getCoreProperties().setCreator("林");
      style(document, "Heading1", "heading 1");
      style(document, "Heading2", "heading 2");
      styled(document, "Heading1", "GPT-3入门");
      styled(document, null, "大语言模型的核心是注意力机制。");
      styled(document, "Heading2", "模型");
      XWPFParagraph linked = document.createParagraph();
      linked.createRun().setText("See ");
      linked.createHyperlinkRun("https://example.org/gpt-3").setText("GPT-3");
      XWPFTable table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("model");
      table.getRow(0).getCell(1).setText("size");
      table.getRow(1).getCell(0).setText("GPT-3");
      table.getRow(1).getCell(1).setText("175B");
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private static void style(XWPFDocument document, String id, String name) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId(id);
    style.addNewName().setVal(name);
    document.createStyles().addStyle(new XWPFStyle(style));
  }

  private static void styled(XWPFDocument document, String style, String words) {
    XWPFParagraph paragraph = document.createParagraph();
    if (style != null) {
      paragraph.setStyle(style);
    }
    paragraph.createRun().setText(words);
  }

  /** Slides, each with its lines one under the other. */
  static byte[] pptx(String[]... slides) throws IOException {
    try (XMLSlideShow show = new XMLSlideShow()) {
      for (String[] lines : slides) {
        XSLFSlide slide = show.createSlide();
        for (String line : lines) {
          slide.createTextBox().setText(line);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      show.write(bytes);
      return bytes.toByteArray();
    }
  }

  /** Pages of lines in Latin letters; an empty line parts paragraphs. */
  static byte[] pdf(String bookmark, String password, String[]... pages) throws IOException {
    try (PDDocument document = new PDDocument()) {
      for (String[] lines : pages) {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          content.beginText();
          content.setFont(new PDType1Font(FontName.HELVETICA), 12);
          content.setLeading(14);
          content.newLineAtOffset(50, 700);
          for (String line : lines) {
            content.showText(line);
            content.newLine();
            if (line.isEmpty()) {
              content.newLine();
            }
          }
          content.endText();
        }
      }
      if (bookmark != null) {
        PDDocumentOutline outline = new PDDocumentOutline();
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(bookmark);
        outline.addLast(item);
        document.getDocumentCatalog().setDocumentOutline(outline);
      }
      if (password != null) {
        document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  /** A zip with names and contents in turn; the first is stored, as book formats ask. */
  static byte[] zip(String... namesAndContents) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < namesAndContents.length; i += 2) {
        byte[] content = namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8);
        ZipEntry entry = new ZipEntry(namesAndContents[i]);
        if (i == 0) {
          CRC32 crc = new CRC32();
          crc.update(content);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(content.length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  static byte[] epub() throws IOException {
    return zip(
        "mimetype",
        "application/epub+zip",
        "META-INF/container.xml",
        """
        <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
        <rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
        """,
        "book.opf",
        """
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0"
          xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata>
        <dc:title>注意力机制</dc:title><dc:creator>林</dc:creator><dc:language>zh-CN</dc:language></metadata>
        <manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
        <item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>
        <spine><itemref idref="nav"/><itemref idref="one"/></spine></package>
        """,
        "nav.xhtml",
        """
        <html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head>
        <title>toc</title></head><body><nav epub:type="toc"><ol><li><a href="one.xhtml">目录里的一章</a></li></ol>
        </nav></body></html>
        """,
        "one.xhtml",
        """
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>one</title></head><body>
        <h1>第一章 GPT-3</h1><p>大语言模型的核心是
        注意力机制。</p></body></html>
        """);
  }

  static byte[] odt() throws IOException {
    return zip(
        "mimetype",
        "application/vnd.oasis.opendocument.text",
        "content.xml",
        """
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body>
        <office:text><text:h text:outline-level="2">注意力机制</text:h>
        <text:p>大语言模型 GPT-3 有一千七百五十亿个参数。</text:p></office:text></office:body>
        </office:document-content>
        """,
        "META-INF/manifest.xml",
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>");
  }
}
