package wenmai.ingest.parse.pdf;

import wenmai.corpus.BlockKind;

/**
 * A paragraph, an item, a row of a page, with how it looks.
 *
 * @param lines how many it has on the page
 * @param gap how much room is above it, in lines; 9 at the top of a column
 */
public record PageBlock(
    BlockKind kind,
    int level,
    String text,
    int page,
    float size,
    boolean bold,
    int lines,
    float gap,
    float top) {
  PageBlock as(BlockKind other, int otherLevel) {
    return new PageBlock(other, otherLevel, text, page, size, bold, lines, gap, top);
  }

  PageBlock with(String words) {
    return new PageBlock(kind, level, words, page, size, bold, lines, gap, top);
  }

  boolean isPlain() {
    return kind == BlockKind.PARAGRAPH;
  }
}
