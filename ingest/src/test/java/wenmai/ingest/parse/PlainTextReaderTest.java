package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Document;

class PlainTextReaderTest {
  private static final String POSTED =
      """
      lin

      Posted on Mar 5, 2024Read on Example.org

      GPT-3与注意力机制入门

      GPT-3是一个大语言模型，它的核心是注意力机制，能在给定的上下文里找到最相关的词。

      注意力机制:模型的眼睛

      注意力机制让模型在读一句话时，知道哪些词更重要，从而把有限的算力用在关键之处。

      发展历程大致如下:

      先有循环网络，后有自注意力，再有预训练，一步一步走到今天的规模，令人惊叹不已。

      参考资料

      https://example.org/a/gpt-3

      往期作品

      【模型】

      https://example.org/b

      — — — —

      欢迎交流
      """;

  @Test
  void aPageCopiedFromAPublishingSiteGivesAuthorDateAndTitle() throws IOException {
    Document document = Parsed.text("a.txt", POSTED);

    assertThat(document.title()).isEqualTo("GPT-3与注意力机制入门");
    assertThat(document.authors()).containsExactly("lin");
    assertThat(document.published()).isEqualTo(LocalDate.of(2024, 3, 5));
    assertThat(document.language()).isEqualTo("zh");
    assertThat(document.mediaType()).isEqualTo("text/plain");
  }

  @Test
  void shortLinesBeforeLongOnesAreHeadingsAndSentencesAreNot() throws IOException {
    assertThat(Parsed.headings(Parsed.text("a.txt", POSTED)))
        .containsExactly("1 GPT-3与注意力机制入门", "2 注意力机制:模型的眼睛", "2 参考资料", "2 往期作品", "3 【模型】");
  }

  @Test
  void aReferenceKnowsItsSectionAndLine() throws IOException {
    Document document = Parsed.text("a.txt", POSTED);

    assertThat(document.references())
        .extracting(r -> r.section() + " " + r.lines() + " " + r.target())
        .containsExactly(
            "参考资料 [19] https://example.org/a/gpt-3", "【模型】 [25] https://example.org/b");
  }

  @Test
  void wrappedLinesStayWrappedAndCountLines() throws IOException {
    Document document =
        Parsed.text(
            "b.txt",
            "Attention explained\r\n\r\nThe first line of a paragraph\r\nand its second line.\r\n\r\n\r\nGPT-3 is large.");

    assertThat(Parsed.outline(document))
        .containsExactly(
            "HEADING 1 @1: Attention explained",
            "PARAGRAPH @3: The first line of a paragraph\nand its second line.",
            "PARAGRAPH @7: GPT-3 is large.");
    assertThat(document.title()).isEqualTo("Attention explained");
    assertThat(document.language()).isEqualTo("en");
  }

  @Test
  void linesThatNobodyWrappedAreParagraphs() throws IOException {
    String one = "注意力机制是大语言模型的核心。".repeat(15);
    Document document = Parsed.text("c.txt", one + "\n" + one + "\n\u3000\u3000GPT-3也是如此。");

    assertThat(document.blocks()).hasSize(3);
    assertThat(document.blocks().get(2).line()).isEqualTo(3);
    assertThat(document.title()).isEmpty();
  }
}
