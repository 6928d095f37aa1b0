package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.corpus.Document;
import wenmai.ingest.parse.ParseException.Reason;

/** Office files, books and pages. */
class PackedFormatsTest {
  @TempDir private Path folder;

  @Test
  void aTextDocumentKeepsHeadingsLinksAndTables() throws IOException {
    Document document = Parsed.bytes("a.docx", Made.docx());

    assertThat(Parsed.outline(document))
        .containsExactly(
            "HEADING 1: GPT-3入门",
            "PARAGRAPH: 大语言模型的核心是注意力机制。",
            "HEADING 2: 模型",
            "PARAGRAPH: See GPT-3",
            "TABLE: model\tsize",
            "TABLE 1: GPT-3\t175B");
    assertThat(document.title()).isEqualTo("注意力机制");
    assertThat(document.authors()).containsExactly("林");
    assertThat(document.published()).isNotNull();
    assertThat(document.references())
        .singleElement()
        .extracting(r -> r.label() + " " + r.target() + " " + r.section())
        .isEqualTo("GPT-3 https://example.org/gpt-3 模型");
  }

  @Test
  void theFirstWordsOfASlideAreItsHeading() throws IOException {
    Document document =
        Parsed.bytes(
            "a.pptx",
            Made.pptx(
                new String[] {"注意力机制", "让模型知道哪些词更重要"}, new String[] {"GPT-3", "175B parameters"}));

    assertThat(Parsed.outline(document))
        .containsExactly(
            "HEADING 2 p1: 注意力机制",
            "PARAGRAPH p1: 让模型知道哪些词更重要",
            "HEADING 2 p2: GPT-3",
            "PARAGRAPH p2: 175B parameters");
  }

  @Test
  void aBookIsItsChaptersWithoutTheTableOfContents() throws IOException {
    Document document = Parsed.bytes("a.epub", Made.epub());

    assertThat(Parsed.outline(document))
        .containsExactly("HEADING 1: 第一章 GPT-3", "PARAGRAPH: 大语言模型的核心是注意力机制。");
    assertThat(document.title()).isEqualTo("注意力机制");
    assertThat(document.language()).isEqualTo("zh");
  }

  @Test
  void anOpenDocumentKeepsItsHeadings() throws IOException {
    assertThat(Parsed.outline(Parsed.bytes("a.odt", Made.odt())))
        .containsExactly("HEADING 2: 注意力机制", "PARAGRAPH: 大语言模型 GPT-3 有一千七百五十亿个参数。");
  }

  @Test
  void boldLinesOfRichTextAreHeadings() throws IOException {
    String rtf =
        "{\\rtf1\\ansi {\\pard\\b Attention\\par}{\\pard GPT-3 is a {\\b large} language model.\\par}}";

    assertThat(Parsed.outline(Parsed.bytes("a.rtf", rtf.getBytes(StandardCharsets.US_ASCII))))
        .containsExactly("HEADING 2: Attention", "PARAGRAPH: GPT-3 is a large language model.");
  }

  @Test
  void headingsOfRichTextAreFoundByLevelAndByStyle() throws IOException {
    String rtf =
        """
        {\\rtf1\\ansi\\ansicpg936{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0 heading 1;}{\\s7\\b heading 2;}}
        {\\pard\\s1 \\u27880?\\u24847?\\u21147?\\par}
        {\\pard\\outlinelevel2 Deep \\{3\\}\\par}
        {\\pard\\s7\\b Two\\par}
        {\\pard\\s0\\b Only bold\\par}
        {\\pard GPT-3 is a language model.\\par}}
        """;

    assertThat(Parsed.outline(Parsed.bytes("a.rtf", rtf.getBytes(StandardCharsets.US_ASCII))))
        .containsExactly(
            "HEADING 1: 注意力",
            "HEADING 3: Deep {3}",
            "HEADING 2: Two",
            "PARAGRAPH: Only bold",
            "PARAGRAPH: GPT-3 is a language model.");
  }

  /** A flipped byte may cost the file, but never without a reason, nor the run. */
  @Test
  void flippedBytesGiveADocumentOrAReason() throws IOException {
    Map<String, byte[]> files =
        Map.of(
            "a.docx", Made.docx(),
            "a.pptx", Made.pptx(new String[] {"注意力机制", "GPT-3 has 175B parameters"}),
            "a.epub", Made.epub(),
            "a.odt", Made.odt());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      for (long seed = 0; seed < 60; seed++) {
        Random random = new Random(seed);
        byte[] bytes = file.getValue().clone();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        try {
          Parsed.bytes(file.getKey(), bytes);
        } catch (ParseException e) {
          assertThat(e.reason())
              .as("%s, seed %d: %s", file.getKey(), seed, e.getMessage())
              .isNotIn(Reason.CRASHED, Reason.OUT_OF_MEMORY);
        }
      }
    }
  }

  @Test
  void nothingOutsideAPartIsRead() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret"), "do not read this");
    String declared =
        "<!DOCTYPE d [<!ENTITY x SYSTEM \""
            + secret.toUri()
            + "\"><!ENTITY l \""
            + "ha".repeat(50)
            + "\">]>";
    byte[] odt =
        Made.zip(
            "mimetype",
            "application/vnd.oasis.opendocument.text",
            "content.xml",
            declared
                + "<o:body xmlns:o=\"o\" xmlns:t=\"t\"><t:p>大语言模型的核心是注意力机制。&x;&l;</t:p></o:body>");

    try {
      assertThat(Parsed.bytes("a.odt", odt).text()).isEqualTo("大语言模型的核心是注意力机制。");
    } catch (ParseException e) {
      assertThat(e.reason()).isEqualTo(Reason.DAMAGED);
    }
  }

  @Test
  void pagesAreJoinedAndBookmarksAreHeadings() throws IOException {
    Document document =
        Parsed.bytes(
            "a.pdf",
            Made.pdf(
                "Attention",
                null,
                new String[] {
                  "1. Attention", "", "GPT-3 is a large lan-", "guage model with atten-", "tion."
                },
                new String[] {"A second page about BERT."}));

    assertThat(Parsed.outline(document))
        .containsExactly(
            "HEADING 2 p1: 1. Attention",
            "PARAGRAPH p1: GPT-3 is a large language model with attention.",
            "PARAGRAPH p2: A second page about BERT.");
    assertThat(document.mediaType()).isEqualTo("application/pdf");
  }
}
