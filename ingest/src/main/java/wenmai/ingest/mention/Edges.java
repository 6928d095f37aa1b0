package wenmai.ingest.mention;

import wenmai.corpus.Fold;

/** Whether a name stands free in a text, or is only a part of a longer word, name or number. */
final class Edges {
  private Edges() {}

  /** Whether a name may begin at {@code start}. */
  static boolean startsFree(String text, int start) {
    byte kind = Units.kind(text, start);
    if (!Units.isWord(kind)) {
      return true;
    }
    int before = before(text, start);
    if (before < 0) {
      return true;
    }
    boolean inNumber =
        kind == Units.DIGIT && text.charAt(before) == '.' && isDigitBefore(text, before);
    return !Units.isWord(Units.kind(text, before)) && !inNumber;
  }

  /**
   * Where a mention ends whose name ends at {@code end}: behind the s of an English plural, or
   * right there; -1 if the name does not stand free.
   */
  static int end(LexiconName name, String text, int end) {
    if (!Units.isWord(name.last())) {
      return end;
    }
    if (name.last() == Units.DIGIT) {
      return endsNumber(text, end) ? end : -1;
    }
    int free = isPlural(name, text, end) ? after(text, end) + 1 : end;
    // LLaMA13B is LLaMA-13B.
    boolean sized = name.isModel() && isSizeAt(text, free);
    boolean goesOn = !sized && isWordAt(text, free);
    return goesOn || (name.isModel() && isVersionAt(text, free)) ? -1 : free;
  }

  private static boolean isPlural(LexiconName name, String text, int end) {
    int at = after(text, end);
    return at < text.length()
        && Fold.fold(text.charAt(at)) == 's'
        && (name.capitals() == null || Character.isLowerCase(text.charAt(at)))
        && !isWordAt(text, at + 1);
  }

  private static boolean endsNumber(String text, int end) {
    int next = after(text, end);
    if (next == text.length()) {
      return true;
    }
    boolean goesOn = text.charAt(next) == '.' && isDigitAt(text, next + 1);
    return !goesOn && !Units.isWord(Units.kind(text, next));
  }

  /**
   * Whether a dash and a version follow: GPT in GPT-5 is another model's name, but LLaMA-13B is
   * LLaMA in one of its sizes.
   */
  private static boolean isVersionAt(String text, int end) {
    int dash = after(text, end);
    return dash < text.length()
        && isDash(text, dash)
        && isDigitAt(text, dash + 1)
        && !isSizeAt(text, dash + 1);
  }

  /** Whether a number of parameters stands here: 13B, 1.5B, 350M. */
  private static boolean isSizeAt(String text, int start) {
    int unit = digitsEnd(text, start);
    if (!isDigitAt(text, start)) {
      return false;
    }
    if (unit < text.length() && text.charAt(unit) == '.' && isDigitAt(text, unit + 1)) {
      unit = digitsEnd(text, unit + 1);
    }
    return unit < text.length()
        && "bmtk".indexOf(Fold.fold(text.charAt(unit))) >= 0
        && !isWordAt(text, unit + 1);
  }

  private static int digitsEnd(String text, int start) {
    int end = after(text, start);
    while (end < text.length() && Units.kind(text, end) == Units.DIGIT) {
      end = after(text, end + 1);
    }
    return end;
  }

  static boolean isDash(String text, int at) {
    char unit = text.charAt(at);
    return unit == '_' || (Units.kind(text, at) == Units.SEPARATOR && !Gap.isBlank(unit));
  }

  private static boolean isWordAt(String text, int at) {
    int next = after(text, at);
    return next < text.length() && Units.isWord(Units.kind(text, next));
  }

  private static boolean isDigitAt(String text, int at) {
    int next = after(text, at);
    return next < text.length() && Units.kind(text, next) == Units.DIGIT;
  }

  private static boolean isDigitBefore(String text, int at) {
    int before = before(text, at);
    return before >= 0 && Units.kind(text, before) == Units.DIGIT;
  }

  /** The first visible unit from {@code at}, or the length of the text. */
  private static int after(String text, int at) {
    int i = at;
    while (i < text.length() && Units.kind(text, i) == Units.INVISIBLE) {
      i++;
    }
    return i;
  }

  /** The last visible unit before {@code at}, or -1. */
  static int before(String text, int at) {
    int i = at - 1;
    while (i >= 0 && Units.kind(text, i) == Units.INVISIBLE) {
      i--;
    }
    return i;
  }
}
