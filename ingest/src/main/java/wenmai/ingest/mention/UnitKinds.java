package wenmai.ingest.mention;

import wenmai.corpus.Fold;
import wenmai.corpus.Runs;

/** Works out what {@link Units} knows by heart. */
final class UnitKinds {
  private UnitKinds() {}

  /** The kind of a unit; a half of a pair has a kind that is none of the others. */
  static byte ofUnit(char unit) {
    if (Fold.isInvisible(unit)) {
      return Units.INVISIBLE;
    }
    if (Fold.isSeparator(unit)) {
      return Units.SEPARATOR;
    }
    if (Character.getType(unit) == Character.OTHER_NUMBER) {
      // The mark of a footnote does not belong to the name before it: GPT-3¹ is GPT-3.
      return Units.OTHER;
    }
    return Character.isSurrogate(unit) ? Units.SURROGATE : ofPoint(Fold.fold(unit));
  }

  /** The kind of a folded code point that is neither a separator nor invisible. */
  static byte ofPoint(int point) {
    if (Runs.isHan(point)) {
      return Units.HAN;
    }
    if (Character.isDigit(point)) {
      return Units.DIGIT;
    }
    return Character.isLetter(point) || isMark(point) ? Units.LETTER : Units.OTHER;
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    boolean variation = point >= 0xfe00 && point <= 0xfe0f;
    return !variation
        && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
  }
}
