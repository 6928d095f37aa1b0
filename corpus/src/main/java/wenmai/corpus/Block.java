package wenmai.corpus;

import java.util.List;

/**
 * A run of a document's text with one role in its layout.
 *
 * @param level 1 to 6 for a heading, the depth from 0 of a list item, the row number of a table's
 *     row; 0 otherwise
 * @param span where it stands in the document's text
 * @param page the page from 1, or 0 where the source has no pages
 * @param line the source line from 1 of its first character, or 0 where the source is not text;
 *     later lines of the block follow its line ends and its jumps
 * @param jumps in order, behind its first character
 */
public record Block(
    BlockKind kind, int level, Span span, int page, int line, List<LineJump> jumps) {
  public Block {
    if (kind == BlockKind.HEADING && (level < 1 || level > 6)) {
      throw new IllegalArgumentException("a heading has a level of 1 to 6, not " + level);
    }
    if (level < 0 || page < 0 || line < 0) {
      throw new IllegalArgumentException(
          "negative level, page or line: " + level + ", " + page + ", " + line);
    }
    jumps = List.copyOf(jumps);
    int before = span.start();
    for (LineJump jump : jumps) {
      if (jump.offset() <= before || jump.offset() >= span.end()) {
        throw new IllegalArgumentException(jump + " is not in order within " + span);
      }
      before = jump.offset();
    }
  }

  /** A block whose line ends are those of its source. */
  public Block(BlockKind kind, int level, Span span, int page, int line) {
    this(kind, level, span, page, line, List.of());
  }
}
