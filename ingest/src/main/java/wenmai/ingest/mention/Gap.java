package wenmai.ingest.mention;

import wenmai.corpus.Fold;

/** What parts two units of a name in a text; packed into a long, for it is read at every unit. */
final class Gap {
  /** Nothing, or only invisible characters. */
  static final int NONE = 0;

  /** One separator, however it is written. */
  static final int SEPARATOR = 1;

  /** One line break with blanks around it: between two Han it says nothing. */
  static final int WRAP = 2;

  /** More than a name can bear. */
  static final int TOO_WIDE = 3;

  private static final int MAX_SEPARATORS = 3;

  private Gap() {}

  /** Reads the gap that begins at {@code from}. */
  static long read(char[] text, int from) {
    if (from == text.length || !isGap(Units.kind(text, from))) {
      return (long) from << 2;
    }
    return readOn(text, from);
  }

  static boolean isGap(byte kind) {
    return kind == Units.SEPARATOR || kind == Units.INVISIBLE;
  }

  private static long readOn(char[] text, int from) {
    int separators = 0;
    int breaks = 0;
    boolean blank = true;
    int i = from;
    while (i < text.length) {
      byte kind = Units.kind(text, i);
      if (kind == Units.SEPARATOR) {
        char unit = text[i];
        boolean isBlank = isBlank(unit);
        // The indent of a wrapped line is of any width.
        separators += isBlank && breaks > 0 ? 0 : 1;
        // A tab parts the cells of a table, and no name stands in two of them.
        separators += unit == '\t' && breaks == 0 ? MAX_SEPARATORS : 0;
        breaks += unit == '\n' ? 1 : 0;
        blank &= isBlank;
      } else if (kind != Units.INVISIBLE) {
        break;
      }
      i++;
    }
    return (long) i << 2 | kind(separators, breaks, blank);
  }

  /** Where the text goes on behind the gap. */
  static int end(long gap) {
    return (int) (gap >> 2);
  }

  static int kind(long gap) {
    return (int) gap & 3;
  }

  private static int kind(int separators, int breaks, boolean blank) {
    if (separators == 0) {
      return NONE;
    }
    if (breaks > 1 || separators > MAX_SEPARATORS) {
      return TOO_WIDE;
    }
    return breaks == 1 && blank ? WRAP : SEPARATOR;
  }

  static boolean isBlank(char unit) {
    return unit == '\n' || unit == '\t' || Fold.fold(unit) == ' ';
  }
}
