package wenmai.ingest.mention;

/** What a UTF-16 unit is to a name: one table look-up for all but surrogates. */
final class Units {
  static final byte OTHER = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;
  static final byte HAN = 3;
  static final byte SEPARATOR = 4;
  static final byte INVISIBLE = 5;
  static final byte SURROGATE = 6;

  /** How far above the fold of a unit its kind is. */
  static final int KIND = 16;

  private static final UnitTables TABLES = UnitTables.read();
  private static final byte[] KINDS = TABLES.kinds();
  private static final int[] FOLDS_AND_KINDS = TABLES.foldsAndKinds();

  private Units() {}

  /** Of each unit what {@link NameStarts} asks about it; not to be written to. */
  static int[] starts() {
    return TABLES.starts();
  }

  /** The kind of the unit at {@code at}; both halves of a pair have the kind of the pair. */
  static byte kind(CharSequence text, int at) {
    byte kind = KINDS[text.charAt(at)];
    return kind == SURROGATE ? kindOfPair(text, at) : kind;
  }

  /** The same in a text that was taken apart. */
  static byte kind(char[] text, int at) {
    byte kind = KINDS[text[at]];
    if (kind != SURROGATE) {
      return kind;
    }
    int high = Character.isLowSurrogate(text[at]) ? at - 1 : at;
    return high < 0 ? OTHER : UnitKinds.ofPoint(Character.codePointAt(text, high));
  }

  /** The fold of a unit, and with it in one look-up what {@link #kindOf} asks for. */
  static int foldAndKind(char unit) {
    return FOLDS_AND_KINDS[unit];
  }

  /** The kind in {@code foldAndKind}, of the unit at {@code at}. */
  static byte kindOf(int foldAndKind, char[] text, int at) {
    byte kind = (byte) (foldAndKind >>> KIND);
    return kind == SURROGATE ? kind(text, at) : kind;
  }

  /** Whether the unit may stand in a gap. */
  static boolean isGap(int foldAndKind) {
    int kind = foldAndKind >>> KIND;
    return kind == SEPARATOR || kind == INVISIBLE;
  }

  /**
   * The kind of a unit that is no half of a pair; halves have a kind that is none of the others.
   */
  static byte kind(char unit) {
    return KINDS[unit];
  }

  /** Whether a unit is a letter that is not Han, or a digit. */
  static boolean isWord(byte kind) {
    return kind == LETTER || kind == DIGIT;
  }

  /** Whether readers see a gap between two neighbours even where nothing parts them. */
  static boolean isSeam(byte left, byte right) {
    return left != right && isWordOrHan(left) && isWordOrHan(right);
  }

  private static boolean isWordOrHan(byte kind) {
    return kind >= LETTER && kind <= HAN;
  }

  private static byte kindOfPair(CharSequence text, int at) {
    int high = Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    return high < 0 ? OTHER : UnitKinds.ofPoint(Character.codePointAt(text, high));
  }
}
