package wenmai.index.search;

import java.util.Comparator;
import wenmai.corpus.Span;

/**
 * Another spelling for a part of the query.
 *
 * @param span the part, in the query as typed
 * @param distance how far it is from what was typed; smaller is closer
 * @param passages how many passages hold it
 */
record Respelling(Span span, String text, double distance, int passages) {
  /** The closest first, of equally close ones the most frequent. */
  static final Comparator<Respelling> BEST_FIRST =
      Comparator.comparingDouble(Respelling::distance)
          .thenComparing(Comparator.comparingInt(Respelling::passages).reversed())
          .thenComparing(Respelling::text);
}
