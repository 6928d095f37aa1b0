package wenmai.ingest.parse.pdf;

import java.util.List;
import wenmai.corpus.BlockKind;

/** Tells rows of a table from a single line with a wide gap in it. */
final class PdfTables {
  private PdfTables() {}

  /** Counts the rows of each table from 0; a row that stands alone is a paragraph. */
  static void number(List<PageBlock> blocks) {
    int row = 0;
    for (int i = 0; i < blocks.size(); i++) {
      PageBlock block = blocks.get(i);
      if (block.kind() != BlockKind.TABLE) {
        row = 0;
        continue;
      }
      row = i > 0 && blocks.get(i - 1).page() == block.page() ? row : 0;
      boolean more =
          row > 0
              || (i + 1 < blocks.size()
                  && blocks.get(i + 1).kind() == BlockKind.TABLE
                  && blocks.get(i + 1).page() == block.page());
      blocks.set(i, more ? block.as(BlockKind.TABLE, row++) : block.as(BlockKind.PARAGRAPH, 0));
    }
  }
}
