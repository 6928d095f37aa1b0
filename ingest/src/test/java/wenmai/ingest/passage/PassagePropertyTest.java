package wenmai.ingest.passage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;
import wenmai.corpus.Passage;

/** What must hold for any document; the seed is the test's argument. */
class PassagePropertyTest {
  private static final String[] PARTS = {
    "注意力机制",
    "GPT-3",
    " ",
    "。",
    "，",
    "\n",
    "The model learns. ",
    "x",
    "大語言模型",
    "！”",
    "\ud83d\ude00",
    "\ud840\udc00",
    "word ",
    "\t",
    "？",
    "...",
    "https://a.b/c",
    "\u200b",
    "é",
    "\n\n"
  };

  @ParameterizedTest
  @MethodSource("seeds")
  void passagesHoldTheWholeDocumentInOrder(long seed) {
    Document document = document(new Random(seed));
    String text = document.text();
    int end = 0;
    for (Passage passage : new PassageCutter().cut(document)) {
      passage.span().check(text, "passage");
      assertThat(passage.span().start()).isGreaterThanOrEqualTo(end);
      assertThat(text.substring(end, passage.span().start())).isBlank();
      assertThat(passage.span().of(text)).isNotBlank();
      assertThat(passage.span().length()).isLessThanOrEqualTo(2200);
      assertHeadingsLead(document, passage);
      end = passage.span().end();
    }
    assertThat(text.substring(end)).isBlank();
  }

  private static void assertHeadingsLead(Document document, Passage passage) {
    boolean body = false;
    for (Block block : document.blocks()) {
      String content = block.span().of(document.text());
      if (passage.span().overlaps(block.span()) && !content.isBlank()) {
        boolean heading = block.kind() == BlockKind.HEADING;
        assertThat(body && heading).as("a heading behind a body in %s", passage).isFalse();
        boolean starts = block.span().contains(passage.span()) || !passage.headings().isEmpty();
        assertThat(!heading || starts).isTrue();
        body |= !heading;
      }
    }
  }

  private static Document document(Random random) {
    Documents documents = new Documents();
    BlockKind[] kinds = BlockKind.values();
    int blocks = random.nextInt(30);
    for (int i = 0; i < blocks; i++) {
      BlockKind kind = kinds[random.nextInt(kinds.length)];
      int level = kind == BlockKind.HEADING ? 1 + random.nextInt(6) : random.nextInt(4);
      documents.block(kind, level, content(random));
    }
    return documents.document();
  }

  private static String content(Random random) {
    int parts = random.nextInt(random.nextInt(10) == 0 ? 900 : 60);
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      content.append(PARTS[random.nextInt(PARTS.length)]);
    }
    return content.toString();
  }

  static List<Long> seeds() {
    return new Random(20231).longs(200).boxed().toList();
  }
}
