package wenmai.cli.hostile;

import static wenmai.cli.hostile.Zips.W;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Files that nothing is wrong with: the shipped documents, and small ones in every format. */
final class GoodFiles {
  private final HostileFolder folder;
  private int count;

  private GoodFiles(HostileFolder folder) {
    this.folder = folder;
  }

  static void into(HostileFolder folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.around().shipped())) {
      for (Path file : files.sorted().toList()) {
        folder.add(
            "good/" + file.getFileName(), Expected.good(""), Content.of(Files.readAllBytes(file)));
      }
    }
    GoodFiles good = new GoodFiles(folder);
    good.texts();
    good.packed();
    for (int i = 0; i < 8; i++) {
      String words = good.words();
      good.add("notes/" + i + "/note.md", words, "# Note " + i + "\n\n" + words + "。\n");
    }
  }

  /** Words that stand in one file alone. */
  private String words() {
    count++;
    return "Quillon" + count + "x 在第" + count + "个好文件里说注意力机制";
  }

  private void texts() throws IOException {
    String words = words();
    add("plain.md", words, "# A title\n\n" + words + "。\n");
    words = words();
    add("part.mdx", words, "import X from 'x'\n\n# A title\n\n<X/>\n\n" + words + "。\n");
    words = words();
    add("marked.txt", words, "\ufeff" + words + "。\r\n");
    for (String charset : List.of("GB18030", "Big5", "UTF-16", "UTF-8")) {
      words = "Quillon" + charset.replace("-", "") + "x 注意力";
      String text = (words + "。\n\n大型文字模型先在很多文字上学习，然後回答人的提問。\n\n").repeat(4);
      folder.add(
          "good/" + charset + ".txt",
          Expected.good(words),
          Content.of(text.getBytes(Charset.forName(charset))));
    }
    words = words();
    add(
        "page.html",
        words,
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>P</title></head><body><article><h1>Page</h1><p>"
            + words
            + "。</p></article></body></html>");
    words = words();
    add(
        "page.xhtml",
        words,
        "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>P</title></head><body><p>"
            + words
            + "。</p></body></html>");
    words = words();
    add("film.srt", words, "1\n00:00:01,000 --> 00:00:02,000\n" + words + "\n");
    words = words();
    add("film.vtt", words, "WEBVTT\n\n00:01.000 --> 00:02.000\n" + words + "\n");
    words = words();
    add(
        "book.ipynb",
        words,
        "{\"nbformat\":4,\"metadata\":{},\"cells\":[{\"cell_type\":\"markdown\",\"metadata\":{},\"source\":[\""
            + words
            + "\"]}]}");
  }

  private void packed() throws IOException {
    String words = words();
    folder.add(
        "good/made.docx",
        Expected.good(words),
        Zips.docx(
            Content.of(
                "<w:document "
                    + W
                    + "><w:body><w:p><w:r><w:t>"
                    + words
                    + "</w:t></w:r></w:p></w:body></w:document>")));
    words = words();
    folder.add("good/made.odt", Expected.good(words), Zips.odt(Bombs.odt(Content.of(words))));
    words = words();
    folder.add(
        "good/made.epub",
        Expected.good(words),
        Zips.epub(
            Content.of(Zips.opf("Book")),
            Content.of(
                "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body><p>"
                    + words
                    + "</p></body></html>")));
    String latin = "Quillon and Vesper wrote the printed page";
    folder.add(
        "good/made.pdf", Expected.good(latin), RawPdf.onePage(RawPdf.words(latin + ".")).content());
    String rich = "Quillon and Vesper wrote the rich text";
    folder.add(
        "good/made.rtf",
        Expected.good(rich),
        Content.of(("{\\rtf1\\ansi " + rich + ".\\par}").getBytes(StandardCharsets.US_ASCII)));
  }

  private void add(String name, String words, String text) throws IOException {
    folder.add("good/" + name, Expected.good(words), Content.of(text));
  }
}
