package wenmai.ingest.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts pieces of lines that stand in one row together to one line. */
final class PageRows {
  private PageRows() {}

  /** Lines from top to bottom, each of what stands in one row. */
  static List<PageLine> of(List<PageLine> pieces) {
    List<PageLine> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(PageLine::base));
    List<PageLine> rows = new ArrayList<>();
    List<PageLine> row = new ArrayList<>();
    for (PageLine piece : sorted) {
      if (!row.isEmpty() && !inRow(row, piece)) {
        rows.add(close(row));
        row.clear();
      }
      row.add(piece);
    }
    if (!row.isEmpty()) {
      rows.add(close(row));
    }
    return rows;
  }

  private static boolean inRow(List<PageLine> row, PageLine piece) {
    PageLine widest = row.get(0);
    for (PageLine one : row) {
      widest = one.text().length() > widest.text().length() ? one : widest;
      boolean over =
          one.left() < piece.right() - .3f * piece.size()
              && piece.left() < one.right() - .3f * piece.size();
      if (over) {
        return false;
      }
    }
    return widest.isBeside(piece)
        && Math.abs(widest.base() - piece.base()) < .6f * Math.max(widest.size(), piece.size());
  }

  private static PageLine close(List<PageLine> row) {
    row.sort(Comparator.comparingDouble(PageLine::left));
    return PageLine.row(row);
  }
}
