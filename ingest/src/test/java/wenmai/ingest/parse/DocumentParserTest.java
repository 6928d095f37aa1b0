package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.corpus.Document;
import wenmai.ingest.parse.ParseException.Reason;

class DocumentParserTest {
  private final DocumentParser parser = new DocumentParser();

  @Test
  void theIdFollowsBytesAndExtensionAndNothingElse(@TempDir Path folder) throws IOException {
    Path one = Files.writeString(folder.resolve("one.md"), "# GPT-3");
    Path moved = Files.writeString(folder.resolve("moved.MD"), "# GPT-3");
    Path other = Files.writeString(folder.resolve("one.txt"), "# GPT-3");

    Document document = parser.parse(one);
    assertThat(document.id()).matches("[0-9a-f]{16}").isEqualTo(parser.parse(moved).id());
    assertThat(document.id()).isNotEqualTo(parser.parse(other).id());
    assertThat(DocumentParser.documentId(document.sha256(), "md")).isEqualTo(document.id());
  }

  @Test
  void whatCannotBeReadSaysWhy(@TempDir Path folder) throws IOException {
    assertThat(failure(() -> parser.parse(folder.resolve("none.md"))))
        .hasMessage("unreadable: there is no such file");
    assertThat(failure(() -> parser.parse(folder))).hasMessage("unreadable: this is not a file");
    assertThat(failure("a.md", "")).hasMessage("no text: the file is empty");
    assertThat(failure("a.md", " \n\n")).hasMessage("no text: there are no words in it");
  }

  @Test
  void nextToNothingIsNoText() throws IOException {
    byte[] slides = Made.pptx(new String[] {"1"}, new String[] {"2"});
    byte[] page = Made.pdf(null, null, new String[] {"7"}, new String[] {"8"});
    String scripts = "<html><body><div id=app></div><script>draw()</script></body></html>";

    assertThat(failure(() -> parser.parse("a.pptx", slides)))
        .hasMessage("no text: its slides hold next to no text: they may be pictures");
    assertThat(failure(() -> parser.parse("a.pdf", page)).reason()).isEqualTo(Reason.NO_TEXT);
    assertThat(failure("a.html", scripts).reason()).isEqualTo(Reason.NO_TEXT);
    try (XWPFDocument empty = new XWPFDocument()) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      empty.write(bytes);
      assertThat(failure(() -> parser.parse("a.docx", bytes.toByteArray())))
          .hasMessage("no text: there are next to no words in it: it may be empty, or pictures");
    }
  }

  @Test
  void theLimitHoldsForBytesToo() {
    byte[] bytes = new byte[(int) DocumentParser.MOST_BYTES + 1];

    assertThat(failure(() -> parser.parse("a.txt", bytes)))
        .hasMessage("too large: the file is larger than 256 MB");
  }

  @Test
  void aTextMayBeginLikeAZip() throws IOException {
    assertThat(Parsed.text("a.tex", "PKU-Alignment 发布了一个模型。").text()).startsWith("PKU");
  }

  @Test
  void aPdfCutOffIsDamaged() throws IOException {
    byte[] pdf = Made.pdf(null, null, new String[] {"GPT-3 is a large language model."});

    assertThat(failure(() -> parser.parse("a.pdf", Arrays.copyOf(pdf, 200))))
        .hasMessage("damaged: the PDF ends before its cross-reference table")
        .extracting(ParseException::reason)
        .isEqualTo(Reason.DAMAGED);
  }

  @Test
  void aTextDocumentCutOffIsDamaged() throws IOException {
    byte[] docx = Made.docx();

    assertThat(failure(() -> parser.parse("a.docx", Arrays.copyOf(docx, docx.length / 2))).reason())
        .isEqualTo(Reason.DAMAGED);
  }

  @Test
  void halfAFileNeverPassesForAWholeOne() throws IOException {
    byte[] book = Made.epub();
    byte[] slides = Made.pptx(new String[] {"注意力机制"}, new String[] {"GPT-3 has 175B parameters"});

    assertThat(failure(() -> parser.parse("a.epub", Arrays.copyOf(book, book.length - 30))))
        .hasMessage("damaged: the EPUB ends before the list of its parts");
    assertThat(failure(() -> parser.parse("a.pptx", Arrays.copyOf(slides, slides.length - 30))))
        .hasMessage("damaged: the PPTX ends before the list of its parts");
  }

  @Test
  void aScannedPdfHasNoText() throws IOException {
    byte[] pdf = Made.pdf(null, null, new String[] {}, new String[] {"1"});

    assertThat(failure(() -> parser.parse("a.pdf", pdf)).reason()).isEqualTo(Reason.NO_TEXT);
  }

  @Test
  void aPasswordIsAskedFor() throws IOException {
    byte[] pdf = Made.pdf(null, "secret", new String[] {"GPT-3 is a large language model."});

    assertThat(failure(() -> parser.parse("a.pdf", pdf)))
        .hasMessage("encrypted: a password is needed to open it");
  }

  @Test
  void contentDecidesWhereTheNameDoesNot() throws IOException {
    byte[] pdf = Made.pdf(null, null, new String[] {"GPT-3 is a large language model."});

    assertThat(parser.parse("paper", pdf).mediaType()).isEqualTo("application/pdf");
    assertThat(parser.parse("paper.txt", pdf).mediaType()).isEqualTo("application/pdf");
    assertThat(parser.parse("notes", "注意力机制".getBytes(StandardCharsets.UTF_8)).mediaType())
        .isEqualTo("text/plain");
    assertThat(failure("picture.png", "\u0089PNG\r\n\u001a\n").reason())
        .isEqualTo(Reason.NOT_SUPPORTED);
    assertThat(
            failure("renamed.md", "\u0089PNG\r\n\u001a\n" + "\u0000\u0000\u0001\u00ff".repeat(50)))
        .hasMessage("not supported: there is no reader for image/png");
    assertThat(parser.parse("a.tex", "\\section{GPT-3}".getBytes(StandardCharsets.UTF_8)).text())
        .isEqualTo("\\section{GPT-3}");
  }

  @Test
  void foldersHoldDocumentsByExtension() {
    assertThat(Formats.isDocument(Path.of("a/GPT-3.PDF"))).isTrue();
    assertThat(Formats.isDocument(Path.of("a/b.mdx"))).isTrue();
    assertThat(Formats.isDocument(Path.of("a/b.png"))).isFalse();
    assertThat(Formats.isDocument(Path.of("a.md/.gitignore"))).isFalse();
    assertThat(Formats.isDocument(Path.of("/"))).isFalse();
  }

  @Test
  void oneParserServesManyThreads() throws IOException {
    byte[] docx = Made.docx();
    byte[] markdown =
        "# GPT-3\n\n用[注意力机制](https://example.org)。\n".getBytes(StandardCharsets.UTF_8);
    Document one = parser.parse("a.docx", docx);
    Document other = parser.parse("a.md", markdown);

    List<Document> parsed =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(i -> i % 2 == 0 ? parsed("a.docx", docx) : parsed("a.md", markdown))
            .toList();

    assertThat(parsed).containsOnly(one, other);
  }

  private Document parsed(String name, byte[] bytes) {
    try {
      return parser.parse(name, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Whatever stands in a file, the outcome is a sound document or a reason. */
  @Test
  void noTextBreaksAReader() throws IOException {
    String[] pieces = {
      "GPT-3",
      "注意力机制",
      "\n",
      "\n\n",
      " ",
      "\t",
      "\r\n",
      "# ",
      "- ",
      "> ",
      "|",
      "---\n",
      "`",
      "```\n",
      "$",
      "**",
      "[",
      "](https://a.b/)",
      "<",
      "<a href=\"https://x.y\">",
      "</a>",
      "<!--",
      "-->",
      "{",
      "}",
      "</",
      "<Tab ",
      "/>",
      "&amp;",
      "&#0;",
      "\u00ad",
      "\ufeff",
      "e\u0301",
      "\u0301",
      "\ud83d",
      "\ude00",
      "\ud83d\ude00",
      "\u0000",
      "\f",
      "\u3000",
      "\u00a0",
      "import x from 'y'",
      "    ",
      "00:00:01,000 --> 00:00:02,000\n",
      "[^1]",
      "arXiv:1706.03762",
      "【】",
      "\u0085"
    };
    for (long seed = 0; seed < 800; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(40); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      for (String name : new String[] {"a.md", "a.mdx", "a.txt", "a.srt", "a.html"}) {
        try {
          Parsed.text(name, text.toString());
        } catch (ParseException e) {
          boolean binary = text.indexOf("\u0000") >= 0 && e.reason() == Reason.NOT_SUPPORTED;
          assertThat(binary || e.reason() == Reason.NO_TEXT).as("seed %d, %s", seed, name).isTrue();
        } catch (AssertionError e) {
          throw new AssertionError("seed " + seed + ", " + name, e);
        }
      }
    }
  }

  /** No child process guards these readers: they must come to an end by themselves. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "*a ",
        "[a](",
        "[a](http://b.c/) ",
        "`a``b ",
        "$a ",
        "<a href=\"",
        "<Tab ",
        "{/* a",
        "<!-- a",
        "- a\n  ",
        "【a】\n\n",
        "https://a.b/c ",
        "|a|b\n|-|-\n",
        "((((a",
        "注意力机制"
      })
  @Timeout(20)
  void aDumpOfMarkUpComesToAnEnd(String piece) throws IOException {
    String text = piece.repeat(100_000 / piece.length());
    for (String name : new String[] {"a.md", "a.mdx", "a.txt"}) {
      assertThat(Parsed.text(name, text).text()).isNotEmpty();
    }
  }

  private interface Parse {
    Document parse() throws IOException;
  }

  private static ParseException failure(Parse parse) {
    return catchThrowableOfType(ParseException.class, parse::parse);
  }

  private ParseException failure(String name, String text) {
    return failure(() -> parser.parse(name, text.getBytes(StandardCharsets.ISO_8859_1)));
  }
}
