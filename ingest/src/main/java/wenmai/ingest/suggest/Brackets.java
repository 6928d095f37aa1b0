package wenmai.ingest.suggest;

import java.util.ArrayList;
import java.util.List;

/**
 * A pair of brackets in a text.
 *
 * @param open where the opening one stands
 * @param end one past the closing one
 */
record Brackets(int open, int end) {
  private static final int LONGEST = 80;

  /** The brackets of a text that hold no others, none longer than a name with its acronym. */
  static List<Brackets> of(String text) {
    List<Brackets> all = new ArrayList<>();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '(' || unit == '（') {
        open = i;
      } else if (unit == ')' || unit == '）') {
        if (open > 0 && i - open <= LONGEST) {
          all.add(new Brackets(open, i + 1));
        }
        open = -1;
      }
    }
    return all;
  }

  /** What stands between them, cut at commas and colons. */
  List<String> inside(String text) {
    List<String> pieces = new ArrayList<>();
    for (String piece : text.substring(open + 1, end - 1).split("[,，;；:：、/|]|\\s[-–—]\\s")) {
      String bare = bare(piece);
      if (!bare.isEmpty()) {
        pieces.add(bare);
      }
    }
    return pieces;
  }

  /** What stands before them, without closing quotation marks and blanks. */
  String before(String text) {
    int to = open;
    while (to > 0 && isTrim(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(0, to);
  }

  private static String bare(String piece) {
    int from = 0;
    int to = piece.length();
    while (from < to && isTrim(piece.charAt(from))) {
      from++;
    }
    while (to > from && isTrim(piece.charAt(to - 1))) {
      to--;
    }
    return piece.substring(from, to).replaceAll("\\s+", " ");
  }

  private static boolean isTrim(char unit) {
    return Character.isWhitespace(unit) || "\"'`*_“”‘’「」『』《》".indexOf(unit) >= 0;
  }
}
