package wenmai.ingest.parse;

import java.util.ArrayDeque;
import java.util.Deque;
import wenmai.corpus.BlockKind;

/**
 * The tables of an office file: each row is a block, its cells parted by tabs. A table of one
 * column is a frame around text, and its paragraphs are paragraphs; a table in a cell is words of
 * the cell.
 */
final class OfficeTable {
  private static final class Level {
    int columns;
    int row = -1;
    int cell;
    boolean box;

    boolean hasRows() {
      return !box && columns != 1;
    }
  }

  private final Asides text;
  private final Deque<Level> levels = new ArrayDeque<>();
  private boolean gap;

  OfficeTable(Asides text) {
    this.text = text;
  }

  void begin() {
    if (!inRow()) {
      text.endBlock();
    }
    levels.push(new Level());
  }

  void end() {
    levels.pop();
    if (!inRow()) {
      text.endBlock();
    }
    gap = true;
  }

  /** A box begins: what is in it is in no cell. */
  void beginBox() {
    Level box = new Level();
    box.box = true;
    levels.push(box);
  }

  void endBox() {
    levels.pop();
  }

  void columns(int more) {
    if (!levels.isEmpty()) {
      levels.peek().columns += more;
    }
  }

  void row() {
    if (levels.isEmpty()) {
      begin(); // no program writes rows outside tables, but a file may have them
    }
    Level level = levels.peek();
    level.row++;
    level.cell = 0;
    if (level == outermost()) {
      text.endBlock();
      text.out().begin(BlockKind.TABLE, level.row);
    }
    gap = false;
  }

  void cell() {
    if (levels.isEmpty()) {
      return;
    }
    Level level = levels.peek();
    boolean first = level.cell++ == 0;
    if (level == outermost() && !first) {
      text.out().append("\t");
      gap = false;
    } else if (level != outermost()) {
      gap = true;
    }
  }

  /** Whether what comes now belongs to a row. */
  boolean inRow() {
    return outermost() != null;
  }

  /** A paragraph in a cell has ended: what follows is another line, not another word. */
  void gap() {
    gap = true;
  }

  /** Appends words to the cell that is open. */
  void append(String words) {
    CharSequence soFar = text.out().soFar();
    boolean blank = soFar.isEmpty() || Character.isWhitespace(soFar.charAt(soFar.length() - 1));
    text.out().append(gap && !blank ? " " : "");
    text.out().append(words.replace('\n', ' ').replace('\t', ' '));
    gap = false;
  }

  /** The outermost table with rows that is not outside the innermost box, or null. */
  private Level outermost() {
    Level found = null;
    for (Level level : levels) {
      if (level.box) {
        return found;
      }
      found = level.hasRows() ? level : found;
    }
    return found;
  }
}
