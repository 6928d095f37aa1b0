package wenmai.ingest.mention;

import wenmai.corpus.Fold;
import wenmai.corpus.Runs;

/** What a UTF-16 unit is to a name: one table look-up for all but surrogates. */
final class Units {
  static final byte OTHER = 0;
  static final byte LETTER = 1;
  static final byte DIGIT = 2;
  static final byte HAN = 3;
  static final byte SEPARATOR = 4;
  static final byte INVISIBLE = 5;
  private static final byte SURROGATE = 6;

  private static final byte[] KINDS = kinds();
  private static final int KIND = 16;

  /** Of each unit its fold, and above it its kind. */
  private static final int[] FOLDS_AND_KINDS = foldsAndKinds();

  private Units() {}

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
    return high < 0 ? OTHER : kindOf(Character.codePointAt(text, high));
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
    return high < 0 ? OTHER : kindOf(Character.codePointAt(text, high));
  }

  private static byte kindOf(int point) {
    if (Runs.isHan(point)) {
      return HAN;
    }
    if (Character.isDigit(point)) {
      return DIGIT;
    }
    return Character.isLetter(point) || isMark(point) ? LETTER : OTHER;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    boolean variation = point >= 0xfe00 && point <= 0xfe0f;
    return !variation
        && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
  }

  private static byte[] kinds() {
    byte[] kinds = new byte[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < kinds.length; unit++) {
      kinds[unit] = kindOfUnit((char) unit);
    }
    return kinds;
  }

  private static int[] foldsAndKinds() {
    int[] both = new int[KINDS.length];
    for (int unit = 0; unit < both.length; unit++) {
      both[unit] = Fold.fold((char) unit) | KINDS[unit] << KIND;
    }
    return both;
  }

  private static byte kindOfUnit(char unit) {
    if (Fold.isInvisible(unit)) {
      return INVISIBLE;
    }
    if (Fold.isSeparator(unit)) {
      return SEPARATOR;
    }
    if (Character.getType(unit) == Character.OTHER_NUMBER) {
      // The mark of a footnote does not belong to the name before it: GPT-3¹ is GPT-3.
      return OTHER;
    }
    return Character.isSurrogate(unit) ? SURROGATE : kindOf(Fold.fold(unit));
  }
}
