package wenmai.ingest.parse.refs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;
import wenmai.corpus.Reference;
import wenmai.corpus.Span;
import wenmai.ingest.parse.Parsed;

/** Texts that would take hours if a pattern went over them more than a few times. */
class HostileReferencesTest {
  private static final int LONG = 400_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://",
        "https://a,",
        "https://a](",
        "https://a((((",
        "https://a.b/....",
        "www.",
        "doi:10.1234/",
        "arxiv:",
        "arxiv: a-",
        "isbn ",
        "isbn 1-2 3",
        "[1",
        "[1,2",
        "[1-",
        "[1][1]",
        "¹²",
        "¹,",
        "Aa, Bb, ",
        "Aa等人",
        "Aa et al. ",
        "A-",
        "1. ",
        "[1] ",
        "\n1. ",
        "\n[1] ",
        "2020 ",
        "《",
        "《a》",
        "“",
        "（",
        " ",
        "https://a/wiki/注",
        "https: //",
        "10.1234/",
        "%",
        "arXiv:1706.03762v1 ["
      })
  void aLineOfTheSameIsReadInOneGo(String piece) {
    String line = piece.repeat(LONG / piece.length());
    read("References", line);
    read("x", line + " [1] Aa 2020");
  }

  private static List<Reference> read(String heading, String line) {
    String text = heading + "\n\n" + line.strip() + "x";
    int start = heading.length() + 2;
    Block first = new Block(BlockKind.HEADING, 1, new Span(0, heading.length()), 1, 0);
    Block second = new Block(BlockKind.PARAGRAPH, 0, new Span(start, text.length()), 1, 0);
    Block item = new Block(BlockKind.LIST_ITEM, 0, new Span(start, text.length()), 0, 3);
    List<Link> areas = List.of(new Link("https://a" + line.substring(0, 500), new Span(0, 0)));
    References.of(text, List.of(first, item), List.of());
    return References.of(text, List.of(first, second), areas);
  }

  @Test
  void thousandsOfLinksAreAllKept() throws IOException {
    StringBuilder text = new StringBuilder("# 链接\n\n");
    for (int i = 0; i < 20_000; i++) {
      text.append("- [第")
          .append(i)
          .append("篇](https://example.org/")
          .append(i % 10_000)
          .append(")\n");
    }
    Document document = Parsed.text("a.md", text.toString());
    assertThat(document.references()).hasSize(10_000);
    assertThat(document.references().getLast().lines()).containsExactly(10_002, 20_002);
  }

  @Test
  void noTextBreaksTheReader() throws IOException {
    long seed = System.nanoTime();
    System.out.println("HostileReferencesTest seed " + seed);
    Random random = new Random(seed);
    String[] pieces = {
      "https://",
      "example.org/",
      "a",
      "(",
      ")",
      "[",
      "]",
      "<",
      ">",
      "1",
      "[1]",
      "[1-3]",
      " ",
      "\n",
      "\n\n",
      "# 参考资料\n\n",
      "1. ",
      "- ",
      "arXiv:",
      "1706.03762",
      "doi:",
      "10.1000/x",
      "，",
      "。",
      "《",
      "》",
      "等",
      "Wei",
      "2022",
      "😀",
      "|",
      "`",
      "*",
      "_",
      "{",
      "&",
      "%",
      "www.",
      "ISBN 9787302423287"
    };
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder("文 ");
      for (int left = random.nextInt(40); left > 0; left--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      for (String name : new String[] {"a.md", "a.txt"}) {
        Document document = Parsed.text(name, text.toString());
        List<Reference> references = document.references();
        assertThat(references)
            .as("seed %d: %s", seed, text)
            .extracting(Reference::key)
            .doesNotHaveDuplicates();
        int lines = (int) text.chars().filter(c -> c == '\n').count() + 1;
        for (Reference reference : references) {
          assertThat(reference.label()).isNotBlank();
          assertThat(reference.lines()).isSorted().doesNotHaveDuplicates();
          assertThat(reference.lines()).allMatch(line -> line >= 1 && line <= lines);
        }
      }
    }
  }

  @Test
  void anAddressGoesOnOverTheEndOfAPrintedLine() {
    String text =
        "see https://example.org/a/long- name.html and https://arxiv.org/abs/ 2203.02155, but not"
            + " https://example.org/ the end, nor https: //example.org/b for long.";
    Block page = new Block(BlockKind.PARAGRAPH, 0, new Span(0, text.length()), 1, 0);
    Link area = new Link("https://example.org/a/long-name.html", new Span(0, 0));
    assertThat(References.of(text, List.of(page), List.of(area)))
        .extracting(Reference::target)
        .containsExactly(
            "https://example.org/a/long-name.html",
            "2203.02155",
            "https://example.org/",
            "https://example.org/b");
  }
}
