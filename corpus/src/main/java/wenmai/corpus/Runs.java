package wenmai.corpus;

/**
 * Walks over a text and stops at each run that can be searched for: a run of Han (also kana and
 * Hangul, scripts written without spaces), or one part of a Latin or number run.
 *
 * <p>Latin and number runs are split where letters meet digits and at connectors, and their parts
 * keep together what readers see as one thing: {@code GPT-3.5-turbo} is {@code GPT | 3.5 | turbo},
 * {@code 175B} is {@code 175 | B}, {@code C++}, {@code C#}, {@code U.S} and {@code don't} are one
 * part each. The parts of one run share its {@link #compoundStart()} and {@link #compoundEnd()}.
 *
 * <p>A line break inside a run of Han does not end it: text is wrapped anywhere.
 */
public final class Runs {
  /** What a run is made of. */
  public enum Kind {
    HAN,
    WORD,
    NUMBER
  }

  private final String text;
  private int at;
  private Kind kind;
  private int start;
  private int end;
  private int compoundStart;
  private int compoundEnd;

  public Runs(String text) {
    this.text = text;
  }

  public Kind kind() {
    return kind;
  }

  public int start() {
    return start;
  }

  public int end() {
    return end;
  }

  /** Where the Latin or number run begins that this part belongs to; for Han, {@link #start()}. */
  public int compoundStart() {
    return compoundStart;
  }

  /** Where the Latin or number run ends that this part belongs to; for Han, {@link #end()}. */
  public int compoundEnd() {
    return compoundEnd;
  }

  /** Moves to the next run; false at the end of the text. */
  public boolean next() {
    while (at < text.length()) {
      int point = folded(at);
      if (isHan(point)) {
        kind = Kind.HAN;
        start = at;
        end = hanEnd(at);
        compoundStart = start;
        compoundEnd = end;
        at = end;
        return true;
      }
      if (isWordPoint(point)) {
        if (at >= compoundEnd) {
          compoundStart = at;
          compoundEnd = compoundEnd(at);
        }
        start = at;
        end = partEnd(at);
        kind = Character.isDigit(point) ? Kind.NUMBER : Kind.WORD;
        at = end;
        return true;
      }
      at += Character.charCount(text.codePointAt(at));
    }
    return false;
  }

  /** Whether a code point belongs to a script that is written without spaces. */
  public static boolean isHan(int point) {
    if (point < 0x1100) {
      return false;
    }
    return (point >= 0x4e00 && point <= 0x9fff)
        || (point >= 0x3400 && point <= 0x4dbf)
        || (point >= 0x3041 && point <= 0x30ff && point != 0x30fb)
        || (point >= 0xac00 && point <= 0xd7a3)
        || (point >= 0x20000 && point <= 0x3ffff)
        || (point >= 0xf900 && point <= 0xfaff)
        || point == 0x3005
        || point == 0x3007
        || (point >= 0x3021 && point <= 0x3029)
        || (point >= 0x3038 && point <= 0x303b)
        || (point >= 0x3105 && point <= 0x312f)
        || (point >= 0x31a0 && point <= 0x31bf)
        || (point >= 0x31f0 && point <= 0x31ff)
        || point <= 0x11ff;
  }

  private static boolean isWordPoint(int point) {
    return point < 128
        ? (point >= 'a' && point <= 'z') || (point >= '0' && point <= '9')
        : Character.isLetterOrDigit(point) && !isHan(point);
  }

  private int hanEnd(int from) {
    int i = from;
    int last = from;
    while (i < text.length()) {
      int point = folded(i);
      if (isHan(point)) {
        i += Character.charCount(point);
        last = i;
      } else if (isInvisible(point)) {
        i++;
      } else if (point == '\n' || point == ' ' || point == '\t' || point == '\u3000') {
        int after = wrapEnd(i);
        if (after < 0) {
          break;
        }
        i = after;
      } else {
        break;
      }
    }
    return last;
  }

  /** Where the text goes on after blanks that hold exactly one line break, or -1. */
  private int wrapEnd(int from) {
    int breaks = 0;
    int i = from;
    while (i < text.length()) {
      char unit = text.charAt(i);
      if (unit == '\n') {
        breaks++;
      } else if (unit != ' ' && unit != '\t' && unit != '\u3000') {
        break;
      }
      i++;
    }
    return breaks == 1 ? i : -1;
  }

  private int compoundEnd(int from) {
    int i = partEnd(from);
    while (i < text.length()) {
      int next = i;
      if (isConnector(Fold.fold(text.charAt(i)))) {
        next++;
      }
      if (next == text.length() || !isWordPoint(folded(next))) {
        break;
      }
      i = partEnd(next);
    }
    return i;
  }

  private static boolean isConnector(char unit) {
    return unit == '-' || unit == '_' || unit == '.' || unit == '+' || unit == '&';
  }

  private int partEnd(int from) {
    int first = folded(from);
    if (Character.isDigit(first)) {
      return numberEnd(from);
    }
    int acronym = acronymEnd(from);
    if (acronym > 0) {
      return acronym;
    }
    int i = from;
    while (i < text.length()) {
      int point = folded(i);
      if (isLetter(point) || isMark(point)) {
        i += Character.charCount(text.codePointAt(i));
      } else if ((point == '\'' && i + 1 < text.length() && isLetter(folded(i + 1)))
          || isInvisible(point)) {
        i++;
      } else {
        break;
      }
    }
    return i + signs(from, i);
  }

  /** The length of the signs that belong to a name of one or two letters: C++, g++, C#. */
  private int signs(int from, int i) {
    if (i - from > 2 || i == text.length()) {
      return 0;
    }
    int length = 0;
    if (startsWith(i, "++")) {
      length = 2;
    } else if (startsWith(i, "#")) {
      length = 1;
    }
    return length;
  }

  private boolean startsWith(int at, String signs) {
    if (at + signs.length() > text.length()) {
      return false;
    }
    for (int i = 0; i < signs.length(); i++) {
      if (Fold.fold(text.charAt(at + i)) != signs.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The end of single letters parted by dots, such as U.S, without a last dot; -1 if there are
   * none.
   */
  private int acronymEnd(int from) {
    int end = -1;
    int i = from;
    while (i + 2 < text.length()
        && isLetter(folded(i))
        && Fold.fold(text.charAt(i + 1)) == '.'
        && isLetter(folded(i + 2))) {
      int after = i + 2 + Character.charCount(folded(i + 2));
      if (after < text.length() && isWordPoint(folded(after))) {
        break;
      }
      i += 2;
      end = after;
    }
    return end;
  }

  private int numberEnd(int from) {
    int i = digitsEnd(from);
    while (i + 1 < text.length() && Character.isDigit(folded(i + 1))) {
      char unit = Fold.fold(text.charAt(i));
      boolean point = unit == '.';
      boolean thousands = unit == ',' && digitsEnd(i + 1) == i + 4 && groups(from, i);
      if (!point && !thousands) {
        break;
      }
      i = digitsEnd(i + 1);
    }
    return i;
  }

  /**
   * Whether the digits in {@code [from, to)} are a group of at most three, or end in one of three.
   */
  private boolean groups(int from, int to) {
    return to - from <= 3 || (to - from > 4 && Fold.fold(text.charAt(to - 4)) == ',');
  }

  /** Where digits of one sort end: a superscript (10²³, GPT-3¹) is another number than its base. */
  private int digitsEnd(int from) {
    boolean plain = Character.isDigit(text.codePointAt(from));
    int i = from;
    while (i < text.length()
        && Character.isDigit(folded(i))
        && Character.isDigit(text.codePointAt(i)) == plain) {
      i += Character.charCount(text.codePointAt(i));
    }
    return i;
  }

  private static boolean isLetter(int point) {
    return point < 128 ? point >= 'a' && point <= 'z' : Character.isLetter(point) && !isHan(point);
  }

  private static boolean isMark(int point) {
    if (point < 0x300) {
      return false;
    }
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }

  private static boolean isInvisible(int point) {
    return point < 0x10000 && Fold.isInvisible((char) point);
  }

  private int folded(int index) {
    char unit = Fold.fold(text.charAt(index));
    return Character.isHighSurrogate(unit) ? text.codePointAt(index) : unit;
  }
}
