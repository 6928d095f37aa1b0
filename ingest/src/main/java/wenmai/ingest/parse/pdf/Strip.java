package wenmai.ingest.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What stands in a strip of a page from edge to edge, on the two sides of what may be a gutter.
 *
 * @param x where the gutter would be
 */
record Strip(List<PageLine> pieces, float x) {
  /** Columns are parted by so many times the size of the type. */
  private static final float GUTTER = .7f;

  private static final float NARROWEST = 9;

  List<PageLine> left() {
    return pieces.stream().filter(piece -> piece.middle() < x).toList();
  }

  List<PageLine> right() {
    return pieces.stream().filter(piece -> piece.middle() >= x).toList();
  }

  /**
   * Whether two columns stand beside the gutter: drawn one after the other, or both set as prose.
   */
  boolean isColumns() {
    if (pieces.size() <= 1 || !isBothSides() || !isGap()) {
      return false;
    }
    Side left = Side.of(left());
    Side right = Side.of(right());
    boolean several =
        Math.min(left.rows(), right.rows()) >= 2 && Math.max(left.rows(), right.rows()) >= 3;
    boolean lastWords = left.rows() >= 3 && left.full() >= .5 && left.ems() >= NARROWEST;
    boolean drawnApart =
        switches() == 1 && (several || lastWords) && left.cells() + right.cells() < .5;
    boolean prose =
        left.rows() >= 3
            && right.rows() >= 3
            && left.ems() >= NARROWEST
            && right.ems() >= NARROWEST
            && Math.min(left.full(), right.full()) >= .35
            && left.full() + right.full() >= .95;
    return drawnApart || prose;
  }

  /** Whether a few lines are columns where there are others on the page: no row has many cells. */
  boolean isSmallColumns() {
    return pieces.size() > 1
        && isBothSides()
        && isGap()
        && switches() == 1
        && PageRows.of(pieces).stream()
            .noneMatch(row -> row.text().indexOf('\t') != row.text().lastIndexOf('\t'));
  }

  private boolean isBothSides() {
    boolean left = false;
    boolean right = false;
    for (PageLine piece : pieces) {
      left |= piece.middle() < x;
      right |= piece.middle() >= x;
    }
    return left && right;
  }

  private boolean isGap() {
    float size = 0;
    for (PageLine piece : pieces) {
      size += piece.size();
    }
    return gutter() >= GUTTER * size / pieces.size();
  }

  /** How wide the gutter is, less than 0 where something stands in it. */
  float gutter() {
    float left = 0;
    float right = Float.MAX_VALUE;
    for (PageLine piece : pieces) {
      if (piece.middle() < x) {
        left = Math.max(left, piece.right());
      } else {
        right = Math.min(right, piece.left());
      }
    }
    return right - left;
  }

  /** How often the page goes over from one side to the other while it draws. */
  private int switches() {
    List<PageLine> drawn = new ArrayList<>(pieces);
    drawn.sort(Comparator.comparingInt(PageLine::order));
    int switches = 0;
    for (int i = 1; i < drawn.size(); i++) {
      switches += drawn.get(i).middle() < x == drawn.get(i - 1).middle() < x ? 0 : 1;
    }
    return switches;
  }
}
