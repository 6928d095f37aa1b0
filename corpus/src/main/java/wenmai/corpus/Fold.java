package wenmai.corpus;

/**
 * Folds a text unit by unit: width (NFKC, where that is one unit), case, kinds of dash and
 * apostrophe, and traditional to simplified characters. The folded text has the length of the text,
 * so that an offset into one is an offset into the other.
 */
public final class Fold {
  private static final char[] TABLE = FoldTable.read();

  private Fold() {}

  /** The folded form of one UTF-16 unit; surrogates stay as they are. */
  public static char fold(char unit) {
    return TABLE[unit];
  }

  /** The folded form of a text, of the same length. */
  public static String fold(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      units[i] = TABLE[units[i]];
    }
    return new String(units);
  }

  /**
   * What two names have in common that differ only in fold, separators and invisible characters.
   */
  public static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char unit = fold(name.charAt(i));
      if (!isSeparator(unit) && !isInvisible(unit)) {
        key.append(unit);
      }
    }
    return key.toString();
  }

  /** Whether a unit parts the words of a name: white space or a dash of any kind. */
  public static boolean isSeparator(char unit) {
    return unit == '-'
        || unit == ' '
        || unit == '\n'
        || unit == '\t'
        || isDash(unit)
        || isSpace(unit);
  }

  /** Whether a unit is to be passed over: soft hyphen, zero-width characters, byte order mark. */
  public static boolean isInvisible(char unit) {
    return unit == '\u00ad'
        || (unit >= '\u200b' && unit <= '\u200d')
        || unit == '\u2060'
        || unit == '\ufeff';
  }

  private static boolean isDash(char unit) {
    return (unit >= '\u2010' && unit <= '\u2015')
        || unit == '\u2212'
        || unit == '\ufe58'
        || unit == '\ufe63'
        || unit == '\uff0d';
  }

  private static boolean isSpace(char unit) {
    return unit > 127 && (Character.isWhitespace(unit) || Character.isSpaceChar(unit));
  }
}
