package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Block;
import wenmai.corpus.Document;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;

/** What holds for every shipped document. */
class ShippedCorpusTest {
  private final Program wenmai = Shipped.program();

  @Test
  void passagesCoverEveryBlockOnceAndInOrder() throws IOException {
    try (Catalog catalog = new IndexFolder(wenmai.index()).read()) {
      List<Stored> passages = Stored.passages(catalog);
      assertThat(catalog.documentIds()).hasSizeGreaterThan(20);
      for (String id : catalog.documentIds()) {
        Document document = catalog.document(id).orElseThrow();
        int[] covered = new int[document.text().length()];
        int end = 0;
        for (Stored passage : passages) {
          if (passage.document().equals(id)) {
            assertThat(passage.place().start()).isGreaterThanOrEqualTo(end);
            end = passage.place().end();
            assertThat(passage.text())
                .isEqualTo(document.text().substring(passage.place().start(), end));
            for (int i = passage.place().start(); i < end; i++) {
              covered[i]++;
            }
          }
        }
        for (Block block : document.blocks()) {
          for (int i = block.span().start(); i < block.span().end(); i++) {
            if (!Character.isWhitespace(document.text().charAt(i))) {
              assertThat(covered[i]).as("%s at %d", document.title(), i).isEqualTo(1);
            }
          }
        }
      }
    }
  }

  @Test
  void everyMentionEqualsItsSurface() {
    Map<String, Points> texts = new HashMap<>();
    List<JsonNode> rows = wenmai.run("extract").exits(0).jsonLines();
    assertThat(rows).hasSizeGreaterThan(2000);
    for (JsonNode row : rows) {
      Points text =
          texts.computeIfAbsent(row.get("document").asText(), id -> Points.of(wenmai.text(id)));
      assertThat(row.get("surface").asText())
          .isEqualTo(text.between(row.get("start"), row.get("end")));
    }
    assertThat(texts).hasSizeGreaterThan(20);
  }

  @Test
  void everyFormatIsThereAndNothingFailed() {
    JsonNode status = wenmai.run("status", "-o", "json").exits(0).json();
    assertThat(Run.names(status.get("types")))
        .contains("md", "pdf", "docx", "pptx", "epub", "html", "txt");
    assertThat(status.get("failed")).isEmpty();
    assertThat(status.get("stale")).isEmpty();
  }
}
