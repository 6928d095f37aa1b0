package wenmai.ingest.parse;

import java.util.Arrays;

/** How many characters must be put in, taken out or replaced to make one text of another. */
final class EditDistance {
  private EditDistance() {}

  /** The distance in code points; looks in a widening band around the diagonal. */
  static int of(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    for (int most = 64; ; most *= 4) {
      int distance = within(a, b, most);
      if (distance <= most || most > a.length + b.length) {
        return distance;
      }
    }
  }

  /** The distance if it is at most {@code most}, else something larger. */
  private static int within(int[] a, int[] b, int most) {
    int far = a.length + b.length + 1;
    if (Math.abs(a.length - b.length) > most) {
      return far;
    }
    int[] above = new int[b.length + 1];
    int[] row = new int[b.length + 1];
    Arrays.fill(above, far);
    for (int j = 0; j <= Math.min(b.length, most); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length; i++) {
      int from = Math.max(1, i - most);
      int to = Math.min(b.length, i + most);
      row[from - 1] = from == 1 && i <= most ? i : far;
      for (int j = from; j <= to; j++) {
        int replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int out = j < i + most ? above[j] + 1 : far;
        row[j] = Math.min(replaced, Math.min(out, row[j - 1] + 1));
      }
      int[] swap = above;
      above = row;
      row = swap;
    }
    return above[b.length];
  }
}
