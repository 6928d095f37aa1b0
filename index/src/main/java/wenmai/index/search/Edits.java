package wenmai.index.search;

/** How many letters must be typed otherwise to make one word of another. */
public final class Edits {
  private Edits() {}

  /**
   * How many letters are wrong, missing, too many or swapped with their neighbour; at most {@code
   * most + 1}, as nobody asks by how much two words are too far apart.
   */
  public static int between(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return most + 1;
    }
    int[] older = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int wrong = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + wrong, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], older[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > most) {
        return most + 1;
      }
      int[] free = older;
      older = last;
      last = row;
      row = free;
    }
    return Math.min(last[b.length()], most + 1);
  }

  /** How many edits are believed of a word: none of a short one, as too many others are near it. */
  static int believed(int length) {
    if (length < 4) {
      return 0;
    }
    return length < 8 ? 1 : 2;
  }
}
