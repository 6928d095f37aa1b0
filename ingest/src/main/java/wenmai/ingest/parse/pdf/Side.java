package wenmai.ingest.parse.pdf;

import java.util.List;

/**
 * One side of a gutter.
 *
 * @param ems how wide it is, in type sizes
 * @param full the share of its lines that go over most of its width
 * @param cells the share of its lines that have cells
 */
record Side(int rows, float ems, float full, float cells) {
  static Side of(List<PageLine> pieces) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (PageLine piece : pieces) {
      left = Math.min(left, piece.left());
      right = Math.max(right, piece.right());
    }
    List<PageLine> rows = PageRows.of(pieces);
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
