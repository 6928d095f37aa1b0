package wenmai.ingest.parse.encoding;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;

/**
 * How surprising it would be to find a text: bytes that are read by the wrong set give characters
 * too, but rare ones. The figures are roughly bits: the negative logarithm of a character's share.
 */
final class Surprise {
  private static final double ASCII = 5;
  private static final double FREQUENT_HAN = 9.4;
  private static final double COMMON_HAN = 14;
  private static final double RARE_HAN = 21;
  private static final double CHINESE_MARK = 8;
  private static final double KANA = 8;
  private static final double RARE_KANA = 16;
  private static final double HANGUL = 11;
  private static final double ACCENTED = 7;
  private static final double LETTER = 6;
  private static final double SIGN = 12;
  private static final double NO_TEXT = 40;

  /** A single Han character within a Latin word is more likely an accented letter. */
  private static final double WITHIN_A_WORD = 6;

  /** How much less other sets are expected here than those of Chinese and English. */
  private static final double FOREIGN = 12;

  private static final String CHINESE_MARKS = "，。、：；？！“”‘’（）《》【】「」『』—…·\u3000";
  private static final String LATIN_MARKS = "‘’“”–—…•·«»°©®€£§\u00a0";

  private final boolean wide;
  private final boolean chinese;

  private Surprise(Charset charset) {
    wide = charset.newEncoder().maxBytesPerChar() > 1;
    chinese = charset.equals(Encodings.GB18030) || charset.equals(Encodings.BIG5);
  }

  /** The surprise of a whole text that was read by a set. */
  static double of(String text, Charset charset) {
    Surprise surprise = new Surprise(charset);
    boolean expected = surprise.chinese || charset.equals(Encodings.WINDOWS_1252);
    return surprise.sum(text) + (expected ? 0 : FOREIGN);
  }

  private double sum(String text) {
    double sum = 0;
    int before = ' ';
    int earlier = ' ';
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      boolean lone = isLatin(point) && before >= 0x4e00 && before <= 0x9fff && earlier < 0x80;
      sum += of(point, before) + (lone ? WITHIN_A_WORD : 0);
      earlier = before;
      before = point;
      i += Character.charCount(point);
    }
    return sum;
  }

  private static boolean isLatin(int point) {
    return point < 0x80 && Character.isLetter(point);
  }

  private double of(int point, int before) {
    if (point < 0x80) {
      if (point < ' ' && point != '\n' && point != '\r' && point != '\t') {
        return NO_TEXT;
      }
      return isLatin(point) && isOfAnotherAlphabet(before) ? SIGN : ASCII;
    }
    if (point == 0xfffd || !Character.isDefined(point) || Character.isISOControl(point)) {
      return NO_TEXT;
    }
    if (wide ? CHINESE_MARKS.indexOf(point) >= 0 : LATIN_MARKS.indexOf(point) >= 0) {
      return CHINESE_MARK;
    }
    UnicodeScript script = UnicodeScript.of(point);
    return switch (script) {
      case HAN -> han(point);
      case HIRAGANA, KATAKANA -> isHalfWidth(point) || chinese ? RARE_KANA : KANA;
      case BOPOMOFO -> RARE_KANA;
      case HANGUL -> UnicodeBlock.of(point) == UnicodeBlock.HANGUL_SYLLABLES ? HANGUL : SIGN;
      case LATIN -> latin(point, before);
      default -> letter(point, before, script);
    };
  }

  private static boolean isOfAnotherAlphabet(int point) {
    return point >= 0x370 && point < 0x1100 && Character.isLetter(point);
  }

  private static double han(int point) {
    if (point < 0x10000 && HanUse.isFrequent(point)) {
      return FREQUENT_HAN;
    }
    return point < 0x10000 && HanUse.isCommon(point) ? COMMON_HAN : RARE_HAN;
  }

  private static boolean isHalfWidth(int point) {
    return point >= 0xff61 && point <= 0xff9f;
  }

  /** Accented letters stand one by one among plain ones. */
  private static double latin(int point, int before) {
    double alone = before < 0x80 ? ACCENTED : SIGN;
    return Character.isLowerCase(point) ? alone : alone + 2;
  }

  /** Words of other scripts hold to their script, and have capitals only in front. */
  private static double letter(int point, int before, UnicodeScript script) {
    if (!Character.isLetter(point)) {
      return SIGN;
    }
    boolean inWord = UnicodeScript.of(before) == script;
    boolean odd = Character.isUpperCase(point) && inWord && !Character.isUpperCase(before);
    return odd || (!inWord && Character.isLetter(before)) ? SIGN : LETTER;
  }
}
