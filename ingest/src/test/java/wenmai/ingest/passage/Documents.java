package wenmai.ingest.passage;

import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;
import wenmai.corpus.Span;

/** Builds documents for tests, one block after the other, parted by blank lines. */
public final class Documents {
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private int line = 1;
  private int page;

  public Documents heading(int level, String content) {
    return block(BlockKind.HEADING, level, content);
  }

  public Documents paragraph(String content) {
    return block(BlockKind.PARAGRAPH, 0, content);
  }

  Documents page(int number) {
    page = number;
    return this;
  }

  public Documents block(BlockKind kind, int level, String content) {
    if (!text.isEmpty()) {
      text.append("\n\n");
      line += 2;
    }
    Span span = new Span(text.length(), text.length() + content.length());
    blocks.add(new Block(kind, level, span, page, line));
    text.append(content);
    line += (int) content.chars().filter(unit -> unit == '\n').count();
    return this;
  }

  public Document document() {
    String sha = "0".repeat(64);
    return new Document(
        "id", sha, "text/plain", "", List.of(), null, "zh", text.toString(), blocks, List.of());
  }
}
