package wenmai.cli.output;

import wenmai.corpus.Runs;

/** How many columns of a terminal text takes: Han characters and full-width signs take two. */
final class Columns {
  private Columns() {}

  static int of(int point) {
    if (point < 0x300) {
      return 1;
    }
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        Runs.isHan(point)
            || (point >= 0x2e80 && point <= 0x303e)
            || (point >= 0x3200 && point <= 0x33ff)
            || (point >= 0xfe30 && point <= 0xfe6f)
            || (point >= 0xff01 && point <= 0xff60)
            || (point >= 0xffe0 && point <= 0xffe6)
            || (point >= 0x1f300 && point <= 0x1faff);
    return wide ? 2 : 1;
  }

  static int of(String text) {
    return text.codePoints().map(Columns::of).sum();
  }

  /** The text with blanks behind it, up to {@code columns}. */
  static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - of(text)));
  }

  /** The text, cut with an ellipsis where it takes more than {@code most} columns. */
  static String cut(String text, int most) {
    if (of(text) <= most) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int columns = 1;
    for (int point : text.codePoints().toArray()) {
      columns += of(point);
      if (columns > most) {
        break;
      }
      cut.appendCodePoint(point);
    }
    return cut.append('…').toString();
  }
}
