package wenmai.cli.hostile;

import static wenmai.cli.hostile.Zips.W;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Documents that unpack to far more than they weigh. Each may end as too large, out of memory or
 * timeout, whichever limit it meets first on the machine at hand: all three tell a user the same.
 * It may also be indexed with what a limit left of it, which is then told of the document.
 */
final class Bombs {
  private static final String WORDS = "the reward model learns from preferences ";

  private Bombs() {}

  static void into(HostileFolder folder) throws IOException {
    Expected bomb = Expected.eitherOrTooMuch("no text");
    int megabytes = folder.size(60, 400);
    Content text = Content.repeated(WORDS, megabytes * (1 << 20) / WORDS.length());

    folder.add("bombs/text.docx", bomb, docx("<w:p><w:r><w:t>", text, "</w:t></w:r></w:p>"));
    folder.add(
        "bombs/paragraphs.docx",
        bomb,
        docx("", Content.repeated("<w:p/>", folder.size(30_000, 1_000_000)), ""));
    folder.add(
        "bombs/runs.docx",
        bomb,
        docx(
            "",
            Content.repeated(
                "<w:p><w:r><w:t>a</w:t></w:r><w:r><w:t>b</w:t></w:r></w:p>",
                folder.size(20_000, 2_000_000)),
            ""));
    folder.add(
        "bombs/cells.docx",
        bomb,
        docx(
            "<w:tbl><w:tr>",
            Content.repeated(
                "<w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>", folder.size(10_000, 1_000_000)),
            "</w:tr></w:tbl>"));
    folder.add("bombs/parts.docx", bomb, parts(60_000));
    folder.add(
        "bombs/strings.xlsx",
        Expected.bad("not supported"),
        Zips.xlsx(
            Content.of("<workbook/>"),
            new Zips.Part("xl/sharedStrings.xml", Content.all(Content.of("<sst><si><t>"), text))));

    folder.add("bombs/chapter.epub", bomb, Zips.epub(Content.of(Zips.opf("Bomb")), xhtml(text)));
    folder.add(
        "bombs/blanks.epub",
        bomb,
        Zips.epub(Content.of(Zips.opf("Blank")), xhtml(blanks(megabytes))));
    folder.add("bombs/content.odt", bomb, Zips.odt(odt(text)));
    folder.add("bombs/blanks.odt", bomb, Zips.odt(odt(blanks(megabytes))));
    folder.add(
        "bombs/spaces.odt", bomb, Zips.odt(odt(Content.of("<text:s text:c=\"2000000000\"/>"))));
  }

  private static Content blanks(int megabytes) {
    return Content.repeated(" ".repeat(1 << 10), megabytes << 10);
  }

  private static Content docx(String before, Content inside, String after) {
    return Zips.docx(
        Content.all(
            Content.of("<w:document " + W + "><w:body>" + before),
            inside,
            Content.of(after + "</w:body></w:document>")));
  }

  private static Content xhtml(Content text) {
    return Content.all(
        Content.of("<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>"),
        text,
        Content.of("</p></body></html>"));
  }

  static Content odt(Content inside) {
    return Content.all(
        Content.of(
            """
            <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
            xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body>
            <office:text><text:p>"""),
        inside,
        Content.of("</text:p></office:text></office:body></office:document-content>"));
  }

  /** A document with so many parts that a list of them is a burden. */
  private static Content parts(int count) {
    List<Zips.Part> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      parts.add(new Zips.Part("word/media/" + i + ".xml", "<x/>"));
    }
    return Zips.docx(
        Content.of("<w:document " + W + "><w:body/></w:document>"),
        parts.toArray(new Zips.Part[0]));
  }
}
