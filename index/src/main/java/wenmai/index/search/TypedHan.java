package wenmai.index.search;

import java.io.IOException;
import java.util.Arrays;
import wenmai.corpus.Fold;
import wenmai.corpus.Span;
import wenmai.index.Fields;

/** A run of Han as typed, character by character, and what the index knows of its parts. */
final class TypedHan {
  private final String text;
  private final int start;
  private final int[] points;
  private final int[] offsets;
  private boolean[] borders;
  private final boolean[] absentPairs;
  private final Terms terms;
  private final Vocabulary vocabulary;

  /**
   * @param text the run
   * @param start where it stands in the query
   */
  TypedHan(String text, int start, Terms terms, Vocabulary vocabulary) throws IOException {
    this.text = text;
    this.start = start;
    this.terms = terms;
    this.vocabulary = vocabulary;
    points = Fold.fold(text).codePoints().toArray();
    offsets = new int[points.length + 1];
    for (int i = 0; i < points.length; i++) {
      offsets[i + 1] = offsets[i] + Character.charCount(points[i]);
    }
    absentPairs = new boolean[points.length];
    for (int i = 0; i + 1 < points.length; i++) {
      String pair = new String(points, i, 2);
      absentPairs[i] = vocabulary.passages(Fields.GRAM, pair) == 0;
    }
  }

  private void mark(int offset) {
    int at = Arrays.binarySearch(offsets, offset);
    if (at >= 0) {
      borders[at] = true;
    }
  }

  int length() {
    return points.length;
  }

  int[] points(int from, int to) {
    return Arrays.copyOfRange(points, from, to);
  }

  /** Whether the word layer parts the run at both ends of a part. */
  boolean isWords(int from, int to) {
    if (borders == null) {
      borders = new boolean[points.length + 1];
      for (Terms.Token word : terms.of(Fields.WORD, text)) {
        mark(word.span().start());
        mark(word.span().end());
      }
    }
    return borders[from] && borders[to];
  }

  /** Whether a part holds a pair of neighbours that stands nowhere in the index. */
  boolean holdsAbsentPair(int from, int to) {
    for (int i = from; i + 1 < to; i++) {
      if (absentPairs[i]) {
        return true;
      }
    }
    return false;
  }

  /** How many passages hold a part as it stands. */
  int passages(int from, int to) throws IOException {
    return holdsAbsentPair(from, to)
        ? 0
        : vocabulary.passages(
            terms.phrase(Fields.GRAM, text.substring(offsets[from], offsets[to])));
  }

  /** Where a part stands in the query. */
  Span span(int from, int to) {
    return new Span(start + offsets[from], start + offsets[to]);
  }
}
