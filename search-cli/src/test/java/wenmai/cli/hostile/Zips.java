package wenmai.cli.hostile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Makes zips, and the packed formats that are zips, of parts that are too large to be true. */
final class Zips {
  private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private Zips() {}

  /** A file in a zip. */
  record Part(String name, Content content) {
    Part(String name, String content) {
      this(name, Content.of(content));
    }
  }

  /** A zip whose part {@code mimetype} is stored, as book formats ask. */
  static Content zip(List<Part> parts) {
    return out -> {
      ZipOutputStream zip = new ZipOutputStream(out);
      for (Part part : parts) {
        ZipEntry entry = new ZipEntry(part.name());
        if (part.name().equals("mimetype")) {
          byte[] bytes = part.content().bytes();
          CRC32 crc = new CRC32();
          crc.update(bytes);
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(bytes.length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        part.content().to(zip);
        zip.closeEntry();
      }
      zip.finish();
    };
  }

  static Content zip(Part... parts) {
    return zip(List.of(parts));
  }

  /** An Office document around its main part. */
  static Content docx(Content document, Part... more) {
    return ooxml("word/document.xml", "wordprocessingml.document.main", document, more);
  }

  static Content xlsx(Content workbook, Part... more) {
    return ooxml("xl/workbook.xml", "spreadsheetml.sheet.main", workbook, more);
  }

  private static Content ooxml(String name, String type, Content main, Part... more) {
    List<Part> parts = new ArrayList<>();
    parts.add(
        new Part(
            "[Content_Types].xml",
            """
            <Types xmlns="%scontent-types"><Default Extension="xml" ContentType="application/xml"/>
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Override PartName="/%s" ContentType="%s%s+xml"/></Types>"""
                .formatted(PACKAGE, name, OOXML, type)));
    parts.add(
        new Part(
            "_rels/.rels",
            """
            <Relationships xmlns="%srelationships"><Relationship Id="r" Type="%sofficeDocument"
            Target="%s"/></Relationships>"""
                .formatted(PACKAGE, RELATIONS, name)));
    parts.add(new Part(name, main));
    parts.addAll(List.of(more));
    return zip(parts);
  }

  static Content odt(Content content) {
    return zip(
        new Part("mimetype", "application/vnd.oasis.opendocument.text"),
        new Part("content.xml", content),
        new Part(
            "META-INF/manifest.xml",
            "<m:manifest xmlns:m=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\"/>"));
  }

  static Content epub(Content opf, Content chapter) {
    return zip(
        new Part("mimetype", "application/epub+zip"),
        new Part(
            "META-INF/container.xml",
            """
            <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>
            <rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles>
            </container>"""),
        new Part("book.opf", opf),
        new Part("one.xhtml", chapter));
  }

  /** The package of a book with one chapter. */
  static String opf(String title) {
    return """
        <package xmlns="http://www.idpf.org/2007/opf" version="3.0"
        xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>%s</dc:title></metadata>
        <manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>
        <spine><itemref idref="one"/></spine></package>"""
        .formatted(title);
  }

  /** The same zip with some of its parts changed. */
  static Content change(byte[] bytes, Map<String, UnaryOperator<String>> changes)
      throws IOException {
    List<Part> parts = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readAllBytes();
        UnaryOperator<String> change = changes.get(entry.getName());
        parts.add(
            change == null
                ? new Part(entry.getName(), Content.of(content))
                : new Part(
                    entry.getName(), change.apply(new String(content, StandardCharsets.UTF_8))));
      }
    }
    return zip(parts);
  }
}
