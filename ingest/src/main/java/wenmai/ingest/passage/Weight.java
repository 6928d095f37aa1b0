package wenmai.ingest.passage;

import wenmai.corpus.Runs;
import wenmai.corpus.Span;

/**
 * How much a text says: a Han character counts for two Latin letters, so that one measure bounds
 * both.
 */
final class Weight {
  /** 120 characters of Chinese: smaller passages are merged with their neighbours. */
  static final int MIN = 240;

  /** 300 characters of Chinese: larger ones are cut. */
  static final int MAX = 600;

  private static final char IDEOGRAPHIC = '\u3000';

  private Weight() {}

  static int of(String text, Span span) {
    int weight = 0;
    for (int i = span.start(); i < span.end(); i++) {
      weight += of(text.charAt(i));
    }
    return weight;
  }

  static int of(char unit) {
    return unit >= IDEOGRAPHIC && (Runs.isHan(unit) || isWide(unit)) ? 2 : 1;
  }

  private static boolean isWide(char unit) {
    return unit < '\u3040' || (unit >= '\uff01' && unit <= '\uff60');
  }
}
