package wenmai.ingest.parse.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts what stands on a page into the order in which it is read: columns one after the other, and
 * what goes over all of them (a title, a wide figure) before and between. A table is no columns:
 * pages draw columns one after the other, but tables row by row.
 */
final class Columns {
  /** Columns are parted by so many times the size of the type. */
  private static final float GUTTER = .7f;

  private static final float NARROWEST = 9;
  private static final int DEEPEST = 4;

  /** More pieces than on any page of text: a drawing, whose words have no order. */
  private static final int MOST = 1_500;

  /** Lines one under the other. */
  private final List<List<PageLine>> flows = new ArrayList<>();

  /** Where the gutter stands that {@link #bestCut} has found. */
  private float cut;

  private Columns() {}

  /**
   * @param pieces of one page, all turned the same way
   */
  static List<List<PageLine>> of(List<PageLine> pieces) {
    Columns columns = new Columns();
    columns.read(pieces, 0);
    return columns.flows;
  }

  /** A strip of the page from edge to edge. */
  private record Band(List<PageLine> pieces, boolean parted) {}

  private void read(List<PageLine> pieces, int depth) {
    if (pieces.isEmpty()) {
      return;
    }
    List<Band> best =
        depth < DEEPEST && pieces.size() >= 4 && pieces.size() <= MOST
            ? bestCut(pieces)
            : List.of();
    float x = cut;
    if (best.isEmpty()) {
      flows.add(rows(pieces));
      return;
    }
    List<PageLine> whole = new ArrayList<>();
    for (Band band : best) {
      if (!band.parted()) {
        whole.addAll(band.pieces());
        continue;
      }
      read(List.copyOf(whole), depth + 1);
      whole.clear();
      read(band.pieces().stream().filter(piece -> middle(piece) < x).toList(), depth + 1);
      read(band.pieces().stream().filter(piece -> middle(piece) >= x).toList(), depth + 1);
    }
    read(List.copyOf(whole), depth + 1);
  }

  /** The bands of the page for the gutter that parts most of it; none where nothing is parted. */
  private List<Band> bestCut(List<PageLine> pieces) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (PageLine piece : pieces) {
      left = Math.min(left, piece.left());
      right = Math.max(right, piece.right());
    }
    float width = right - left;
    List<Band> best = List.of();
    float most = 0;
    for (float x = left + .12f * width; x < left + .88f * width; x += Math.max(1, width / 300)) {
      List<Band> bands = bands(pieces, x);
      float parted = 0;
      for (Band band : bands) {
        parted += band.parted() ? band.pieces().size() + gutter(band.pieces(), x) / width : 0;
      }
      if (parted > most) {
        most = parted;
        best = bands;
        cut = x;
      }
    }
    return best;
  }

  private static List<Band> bands(List<PageLine> pieces, float x) {
    List<PageLine> sorted = new ArrayList<>(pieces);
    sorted.sort(Comparator.comparingDouble(PageLine::base));
    List<List<PageLine>> strips = new ArrayList<>();
    List<PageLine> sides = new ArrayList<>();
    boolean any = false;
    List<PageLine> over = sorted.stream().filter(piece -> isOver(piece, x)).toList();
    for (PageLine piece : sorted) {
      if (isOver(piece, x) || isInRowWith(over, piece)) {
        any |= !sides.isEmpty();
        strips.add(sides);
        strips.add(List.of(piece));
        sides = new ArrayList<>();
      } else {
        sides.add(piece);
        any = true;
      }
    }
    strips.add(sides);
    List<Band> bands = new ArrayList<>();
    boolean accepted = false;
    for (List<PageLine> strip : strips) {
      boolean parted = any && strip.size() > 1 && isParted(strip, x);
      accepted |= parted;
      if (!strip.isEmpty()) {
        bands.add(new Band(strip, parted));
      }
    }
    return accepted ? withSmall(bands, x) : List.of();
  }

  private static boolean isOver(PageLine piece, float x) {
    return piece.left() < x && piece.right() > x;
  }

  /** The cells of a row are read together where one of them stands in the gutter. */
  private static boolean isInRowWith(List<PageLine> over, PageLine piece) {
    for (PageLine one : over) {
      if (Math.abs(one.base() - piece.base()) < .2f * piece.size()) {
        return true;
      }
    }
    return false;
  }

  /** Beside real columns, a few lines under a wide figure are columns, too. */
  private static List<Band> withSmall(List<Band> bands, float x) {
    List<Band> all = new ArrayList<>();
    for (Band band : bands) {
      boolean small =
          !band.parted()
              && band.pieces().size() > 1
              && isBothSides(band.pieces(), x)
              && isGap(band.pieces(), x)
              && switches(band.pieces(), x) == 1
              && rows(band.pieces()).stream()
                  .noneMatch(row -> row.text().indexOf('\t') != row.text().lastIndexOf('\t'));
      all.add(small ? new Band(band.pieces(), true) : band);
    }
    return all;
  }

  private static boolean isParted(List<PageLine> strip, float x) {
    if (!isBothSides(strip, x) || !isGap(strip, x)) {
      return false;
    }
    Side left = Side.of(strip.stream().filter(piece -> middle(piece) < x).toList());
    Side right = Side.of(strip.stream().filter(piece -> middle(piece) >= x).toList());
    boolean several =
        Math.min(left.rows(), right.rows()) >= 2 && Math.max(left.rows(), right.rows()) >= 3;
    boolean lastWords = left.rows() >= 3 && left.full() >= .5 && left.ems() >= NARROWEST;
    boolean drawnApart =
        switches(strip, x) == 1 && (several || lastWords) && left.cells() + right.cells() < .5;
    boolean prose =
        left.rows() >= 3
            && right.rows() >= 3
            && left.ems() >= NARROWEST
            && right.ems() >= NARROWEST
            && Math.min(left.full(), right.full()) >= .35
            && left.full() + right.full() >= .95;
    return drawnApart || prose;
  }

  /**
   * One side of a gutter.
   *
   * @param ems how wide it is, in type sizes
   * @param full the share of its lines that go over most of its width
   * @param cells the share of its lines that have cells
   */
  private record Side(int rows, float ems, float full, float cells) {
    static Side of(List<PageLine> pieces) {
      float left = Float.MAX_VALUE;
      float right = 0;
      for (PageLine piece : pieces) {
        left = Math.min(left, piece.left());
        right = Math.max(right, piece.right());
      }
      List<PageLine> rows = Columns.rows(pieces);
      int full = 0;
      float size = 0;
      float cells = 0;
      for (PageLine row : rows) {
        cells += row.isRow() ? 1 : 0;
        full += row.width() >= .85f * (right - left) && !row.isRow() ? 1 : 0;
        size += row.size();
      }
      return new Side(
          rows.size(),
          (right - left) * rows.size() / size,
          (float) full / rows.size(),
          cells / rows.size());
    }
  }

  private static boolean isBothSides(List<PageLine> strip, float x) {
    boolean left = false;
    boolean right = false;
    for (PageLine piece : strip) {
      left |= middle(piece) < x;
      right |= middle(piece) >= x;
    }
    return left && right;
  }

  private static boolean isGap(List<PageLine> strip, float x) {
    float size = 0;
    for (PageLine piece : strip) {
      size += piece.size();
    }
    return gutter(strip, x) >= GUTTER * size / strip.size();
  }

  private static float gutter(List<PageLine> strip, float x) {
    float left = 0;
    float right = Float.MAX_VALUE;
    for (PageLine piece : strip) {
      if (middle(piece) < x) {
        left = Math.max(left, piece.right());
      } else {
        right = Math.min(right, piece.left());
      }
    }
    return right - left;
  }

  /** How often the page goes over from one side to the other while it draws. */
  private static int switches(List<PageLine> strip, float x) {
    List<PageLine> drawn = new ArrayList<>(strip);
    drawn.sort(Comparator.comparingInt(PageLine::order));
    int switches = 0;
    for (int i = 1; i < drawn.size(); i++) {
      switches += middle(drawn.get(i)) < x == middle(drawn.get(i - 1)) < x ? 0 : 1;
    }
    return switches;
  }

  private static float middle(PageLine piece) {
    return (piece.left() + piece.right()) / 2;
  }

  /** Lines from top to bottom, each of what stands in one row. */
  static List<PageLine> rows(List<PageLine> pieces) {
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
