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
  private static final int DEEPEST = 4;

  /** More pieces than on any page of text: a drawing, whose words have no order. */
  private static final int MOST = 1_500;

  /** Lines one under the other. */
  private final List<List<PageLine>> flows = new ArrayList<>();

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
  private record Band(Strip strip, boolean parted) {}

  private void read(List<PageLine> pieces, int depth) {
    if (pieces.isEmpty()) {
      return;
    }
    List<Band> best =
        depth < DEEPEST && pieces.size() >= 4 && pieces.size() <= MOST
            ? bestCut(pieces)
            : List.of();
    if (best.isEmpty()) {
      flows.add(PageRows.of(pieces));
      return;
    }
    List<PageLine> whole = new ArrayList<>();
    for (Band band : best) {
      if (!band.parted()) {
        whole.addAll(band.strip().pieces());
        continue;
      }
      read(List.copyOf(whole), depth + 1);
      whole.clear();
      read(band.strip().left(), depth + 1);
      read(band.strip().right(), depth + 1);
    }
    read(List.copyOf(whole), depth + 1);
  }

  /** The bands of the page for the gutter that parts most of it; none where nothing is parted. */
  private static List<Band> bestCut(List<PageLine> pieces) {
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
        Strip strip = band.strip();
        parted += band.parted() ? strip.pieces().size() + strip.gutter() / width : 0;
      }
      if (parted > most) {
        most = parted;
        best = bands;
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
    for (List<PageLine> inside : strips) {
      Strip strip = new Strip(inside, x);
      boolean parted = any && strip.isColumns();
      accepted |= parted;
      if (!inside.isEmpty()) {
        bands.add(new Band(strip, parted));
      }
    }
    return accepted ? withSmall(bands) : List.of();
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
  private static List<Band> withSmall(List<Band> bands) {
    return bands.stream()
        .map(band -> new Band(band.strip(), band.parted() || band.strip().isSmallColumns()))
        .toList();
  }
}
