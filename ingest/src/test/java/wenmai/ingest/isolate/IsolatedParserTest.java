package wenmai.ingest.isolate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wenmai.corpus.Document;
import wenmai.ingest.parse.DocumentParser;
import wenmai.ingest.parse.ParseException;

/** What comes out of a child is what comes out without one. */
@Timeout(300)
class IsolatedParserTest {
  private static final Path SHIPPED =
      Path.of(System.getProperty("wenmai.home"), "corpus", "documents");

  private final Children children = new Children(JavaCommand.usual(), TimeLimit.usual(), 2);

  @Test
  void theShippedArticlesAreTheSame() throws IOException {
    DocumentParser here = new DocumentParser();
    try (IsolatedParser there = new IsolatedParser(children);
        var files = Files.list(SHIPPED)) {
      List<Path> all = files.sorted().toList();
      assertThat(all).hasSizeGreaterThan(20);
      for (Path file : all) {
        Document expected = here.parse(file);
        assertThat(there.parse(file)).as("%s", file).isEqualTo(expected);
        // Also what would stay here.
        Wire.Request request =
            new Wire.Request(file.getFileName().toString(), Files.readAllBytes(file));
        assertThat(children.parse(request)).as("%s, sent", file).isEqualTo(expected);
      }
      assertThat(children.started()).isEqualTo(1);
    }
  }

  @Test
  void aCacheOfClassesThatDoesNotFitIsPassedOver(@TempDir Path folder) throws Exception {
    Path foreign = folder.resolve("foreign");
    if (Runtime.version().feature() >= 25) {
      new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-XX:AOTCacheOutput=" + foreign,
              "-m",
              "jdk.compiler/com.sun.tools.javac.Main",
              "--version")
          .redirectErrorStream(true)
          .redirectOutput(folder.resolve("log").toFile())
          .start()
          .waitFor();
      assertThat(foreign).isNotEmptyFile();
    }
    byte[] bytes = utf8("<title>GPT-3</title><p>注意力".repeat(50));
    Document expected = new DocumentParser().parse("a.html", bytes);
    List<Path> caches =
        List.of(
            foreign,
            Files.createFile(folder.resolve("empty")),
            Files.writeString(folder.resolve("text"), "no cache ".repeat(10_000)),
            folder,
            folder.resolve("absent"));
    for (Path cache : caches) {
      System.setProperty(JavaCommand.CACHE, cache.toString());
      try (IsolatedParser parser = new IsolatedParser(1)) {
        assertThat(parser.parse("a.html", bytes)).as("%s", cache).isEqualTo(expected);
      } finally {
        System.clearProperty(JavaCommand.CACHE);
      }
    }
  }

  @Test
  void textsNeedNoChild() throws IOException {
    try (IsolatedParser parser = new IsolatedParser(children)) {
      for (String name : List.of("a.md", "a.MDX", "a.txt")) {
        parser.parse(name, utf8("# 注意力\n\nGPT-3"));
      }
      parser.parse("a.srt", utf8("1\n00:00:00,000 --> 00:00:01,000\nGPT-3\n"));
      parser.parse("a.ipynb", utf8("{\"cells\": [{\"cell_type\": \"code\", \"source\": \"x\"}]}"));
      assertThat(children.started()).isZero();
    }
  }

  @Test
  void whatIsRefusedUnreadNeedsNoChild(@TempDir Path folder) {
    try (IsolatedParser parser = new IsolatedParser(children)) {
      assertThat(failure(() -> parser.parse(folder))).hasMessage("unreadable: this is not a file");
      byte[] large = new byte[(int) DocumentParser.MOST_BYTES + 1];
      assertThat(failure(() -> parser.parse("a.pdf", large))).hasMessageStartingWith("too large: ");
      assertThat(failure(() -> parser.parse("a.pdf", new byte[0])))
          .hasMessage("no text: the file is empty");
      assertThat(children.started()).isZero();
    }
  }

  @Test
  void pagesAndPackedFilesAndLongLinesNeedOne() throws IOException {
    String line = "GPT-3 注意力".repeat(5_000);
    for (String name : List.of("a.html", "a.txt", "a.md")) {
      assertThat(DocumentParser.isSimple(name, utf8(line))).as(name).isFalse();
    }
    assertThat(DocumentParser.isSimple("a.md", utf8(line.replace(" ", "\n")))).isTrue();
    assertThat(DocumentParser.isSimple("a.md", utf8("x\n".repeat(1 << 20)))).isFalse();
    assertThat(DocumentParser.isSimple("a.md", utf8("%PDF-1.4 and more"))).isFalse();
    assertThat(DocumentParser.isSimple("a", utf8("text"))).isFalse();
  }

  /** A line that no editor opens: what is kept is said. */
  @Test
  void aTextThatNeverEndsIsCut() throws IOException {
    byte[] bytes = utf8("注意力机制 attention ".repeat(2_000_000));
    assertThat(bytes.length).isGreaterThan(48 << 20);
    try (IsolatedParser parser = new IsolatedParser(children)) {
      Document document = parser.parse("a.txt", bytes);
      assertThat(document.reading().cuts())
          .containsExactly("the file's first 16 MB of 50 MB were read");
      assertThat(document.text()).startsWith("注意力机制 attention 注").doesNotContain("\ufffd");
      assertThat(utf8(document.text()).length).isBetween((16 << 20) - 4, 16 << 20);
    }
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static ParseException failure(ParseCall call) {
    return catchThrowableOfType(ParseException.class, call::parse);
  }

  private interface ParseCall {
    Document parse() throws IOException;
  }
}
