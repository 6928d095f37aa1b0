package wenmai.ingest.segment;

import java.util.Arrays;
import wenmai.corpus.Fold;
import wenmai.corpus.Runs;
import wenmai.corpus.Span;

/**
 * The characters of one run of Han, folded, without the line breaks and invisible characters inside
 * it, and the way back to the text.
 *
 * @param offsets where each unit stands in the text
 */
record HanRun(char[] units, int[] offsets) {

  static HanRun of(String text, int start, int end) {
    char[] units = new char[end - start];
    int[] offsets = new int[end - start];
    int count = 0;
    for (int i = start; i < end; i++) {
      char unit = Fold.fold(text.charAt(i));
      if (Runs.isHan(unit) || Character.isSurrogate(unit)) {
        units[count] = unit;
        offsets[count++] = i;
      }
    }
    return count == units.length
        ? new HanRun(units, offsets)
        : new HanRun(Arrays.copyOf(units, count), Arrays.copyOf(offsets, count));
  }

  int length() {
    return units.length;
  }

  /** The place in the text of the units {@code [from, to)}. */
  Span span(int from, int to) {
    return new Span(offsets[from], offsets[to - 1] + 1);
  }

  boolean splitsPair(int at) {
    return at < units.length
        && Character.isLowSurrogate(units[at])
        && Character.isHighSurrogate(units[at - 1]);
  }
}
