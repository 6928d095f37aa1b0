package wenmai.cli.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Files with nothing to read in them, and files with far too much. */
final class NoText {
  private static final Expected NOTHING = Expected.bad("no text");
  private static final String[] EXTENSIONS =
      ("md markdown mdx txt text ipynb srt vtt html htm xhtml pdf docx docm doc pptx pptm ppsx ppt pps"
              + " epub odt odp rtf caj zip gz xlsx mobi")
          .split(" ");

  private NoText() {}

  static void into(HostileFolder folder) throws IOException {
    for (String extension : EXTENSIONS) {
      folder.add("empty/empty." + extension, NOTHING, Content.of(""));
    }
    folder.add("empty/blank.txt", NOTHING, Content.of(" \n\t\n\u3000\n"));
    folder.add("empty/mark.md", NOTHING, Content.of("\ufeff"));
    folder.add("empty/rule.md", NOTHING, Content.of("---\n\n---\n"));
    folder.add("empty/image.md", NOTHING, Content.of("![](picture.png)\n"));
    folder.add("empty/tags.html", NOTHING, Content.of("<html><body><p></p></body></html>"));
    folder.add("empty/cells.ipynb", NOTHING, Content.of("{\"cells\": [], \"nbformat\": 4}"));
    folder.add("empty/scan.pdf", NOTHING, scan());
    folder.add(
        "empty/script.html",
        NOTHING,
        Content.of(
            "<html><head><title>Application</title></head><body><div id=\"root\"></div><script>"
                + "document.write('words that a script would write '.repeat(100));"
                + "</script></body></html>"));
    folder.add("empty/thesis.caj", NOTHING, Content.of("CAJ\0\1\2\3 and so on"));
    folder.add("empty/thesis.kdh", NOTHING, Content.of("KDH \1\2\3 and so on"));
    folder.add("empty/thesis.nh", NOTHING, Content.of("\u00c8HN\1\2\3 and so on"));
    large(folder);
  }

  private static void large(HostileFolder folder) throws IOException {
    // Read to a limit, which the document then tells of, or named.
    Expected cut = Expected.eitherOrTooMuch();
    int megabytes = folder.size(8, 200);
    folder.add("large/line.txt", cut, Content.repeated("reward model ", 2 * megabytes * 80_000));
    folder.add("large/han.txt", cut, Content.repeated("奖励模型学习偏好", megabytes * 10_000));
    folder.add("large/lines.md", cut, Content.repeated("# a\n\nb\n\n", megabytes * 12_500));
    folder.add("large/word.txt", cut, Content.repeated("a", megabytes << 18));
    folder.add(
        "large/cells.ipynb",
        cut,
        Content.all(
            Content.of(
                "{\"nbformat\":4,\"cells\":[{\"cell_type\":\"markdown\",\"source\":[\"first\"]}"),
            Content.repeated(
                ",{\"cell_type\":\"markdown\",\"source\":[\"next\"]}", megabytes * 2_000),
            Content.of("]}")));
    sparse(folder, "large/sparse.txt", folder.full() ? 5L << 30 : 300L << 20);
    sparse(folder, "large/sparse.pdf", folder.full() ? 5L << 30 : 300L << 20);
  }

  /** A file that says it is large, and takes no room. */
  private static void sparse(HostileFolder folder, String name, long size) throws IOException {
    Path file = folder.path().resolve(name);
    Files.createDirectories(file.getParent());
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {1}), size);
    }
    folder.expect(name, Expected.bad("too large"));
  }

  private static Content scan() throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.drawImage(LosslessFactory.createFromImage(document, Wrong.image()), 50, 50);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return Content.of(out.toByteArray());
    }
  }
}
