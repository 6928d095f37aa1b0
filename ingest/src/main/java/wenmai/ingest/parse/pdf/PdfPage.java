package wenmai.ingest.parse.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands on a page.
 *
 * @param number from 1
 * @param turn how most of it is turned, in right angles
 * @param height of the page as it is turned
 * @param images how much of it images cover, 1 for all
 * @param links addresses that areas of it lead to
 */
record PdfPage(
    int number, List<PageLine> lines, int turn, float height, double images, List<String> links) {
  static PdfPage of(int number, PdfGlyphs.Drawn drawn, List<String> links) {
    Map<Integer, Integer> turns = new HashMap<>();
    for (Glyph glyph : drawn.glyphs()) {
      turns.merge(glyph.turn(), 1, Integer::sum);
    }
    int turn = 0;
    for (Map.Entry<Integer, Integer> one : turns.entrySet()) {
      turn = one.getValue() > turns.getOrDefault(turn, 0) ? one.getKey() : turn;
    }
    float height = turn % 2 == 0 ? drawn.height() : drawn.width();
    return new PdfPage(
        number, PageLines.of(drawn.glyphs()), turn, height, drawn.imageShare(), links);
  }
}
