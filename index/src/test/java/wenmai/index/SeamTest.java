package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;
import wenmai.corpus.Passage;
import wenmai.corpus.Span;
import wenmai.corpus.TaggedDocument;
import wenmai.index.search.Hit;
import wenmai.index.search.SearchResult;

/** A phrase that begins in one passage and ends in another. */
class SeamTest {
  @TempDir private Path folder;

  @Test
  void aPhraseIsFoundOverTheCutsOfItsParagraph() throws IOException {
    Shelf shelf = shelf(0, "用了注意|力机制。| GPT-|3 came.");
    assertFound(shelf, "注意力", "用了注意力机制。");
    assertFound(shelf, "意力机制。GPT", "用了注意力机制。 GPT-");
    assertFound(shelf, "注意力机制。 GPT-3", "用了注意力机制。 GPT-3 came.");
    assertFound(shelf, "GPT-3 came", " GPT-3 came.".strip());
    assertThat(shelf.search("\"意力机制 GPT\"").total()).isZero();
    assertThat(shelf.search("\"注意机制\"").total()).isZero();
    assertThat(shelf.search("GPT -\"GPT-3\"").total()).isZero();
    assertThat(shelf.search("用 -\"注意力\"").total()).isZero();
    assertThat(shelf.search("用 -\"注意机\"").total()).isEqualTo(1);
  }

  @Test
  void aCutBesideSignsAloneStandsInTheWayOfNone() throws IOException {
    assertFound(shelf(0, "……|用了注意|力机制。"), "注意力", "用了注意力机制。");
  }

  @Test
  void aPhraseIsFoundOverTheEndOfAPageAndNotOfAParagraph() throws IOException {
    assertFound(shelf(1, "用了注意\n\n力机制。"), "注意力", "用了注意\n\n力机制。");
    assertThat(shelf(0, "用了语言\n\n模型。").search("\"语言模型\"").total()).isZero();
  }

  private static void assertFound(Shelf shelf, String phrase, String shown) throws IOException {
    SearchResult result = shelf.search('"' + phrase + '"');
    assertThat(result.hits()).as(phrase).hasSize(1);
    Hit hit = result.hits().getFirst();
    assertThat(hit.text()).isEqualTo(shown);
    assertThat(hit.highlights()).hasSize(1);
    assertThat(hit.highlights().getFirst().span().of(hit.text()).replaceAll("\\s", ""))
        .isEqualTo(phrase.replaceAll("\\s", ""));
    assertThat(result.notices()).anyMatch(notice -> notice.contains("in the next in 1 of"));
  }

  /** A shelf with one document: bars part passages, empty lines blocks, each on its own page. */
  private Shelf shelf(int page, String marked) throws IOException {
    Shelf shelf = new Shelf(folder.resolve(String.valueOf(marked.hashCode())));
    shelf.write("one.txt", marked);
    String text = marked.replace("|", "");
    List<Block> blocks = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    int at = 0;
    for (String block : marked.split("\n\n")) {
      int start = at;
      for (String part : block.split("\\|")) {
        int blank = part.length() - part.stripLeading().length();
        Span span = new Span(at + blank, at + part.length());
        passages.add(new Passage(span, List.of(), 0, 0));
        at = span.end();
      }
      int number = page == 0 ? 0 : page + blocks.size();
      blocks.add(new Block(BlockKind.PARAGRAPH, 0, new Span(start, at), number, 0));
      at += 2;
    }
    SourceReader made =
        new SourceReader() {
          @Override
          public String documentId(String fileName, String sha256) {
            return sha256.substring(0, 12);
          }

          @Override
          public TaggedDocument read(String fileName, byte[] bytes) {
            String sha256 = Planner.sha256(bytes);
            Document document =
                new Document(
                    documentId(fileName, sha256),
                    sha256,
                    "text/plain",
                    "",
                    List.of(),
                    null,
                    "zh",
                    text,
                    blocks,
                    List.of());
            return new TaggedDocument(document, passages, List.of());
          }
        };
    UpdateReport report =
        shelf.updater(made).update(shelf.scan(), Shelf.USUAL, (done, total, file) -> {});
    assertThat(report.failures()).isEmpty();
    return shelf;
  }
}
