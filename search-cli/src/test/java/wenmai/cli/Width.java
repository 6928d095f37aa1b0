package wenmai.cli;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** The columns that a line takes on a terminal, told by Unicode's scripts and blocks alone. */
final class Width {
  private static final Set<UnicodeScript> WIDE =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private Width() {}

  static int of(String line) {
    String plain =
        line.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("\u001b]8;[^\u001b]*\u001b\\\\", "");
    return plain.codePoints().map(Width::of).sum();
  }

  private static int of(int point) {
    if (Character.getType(point) == Character.NON_SPACING_MARK) {
      return 0;
    }
    if (WIDE.contains(UnicodeScript.of(point))) {
      return point >= 0xff61 && point <= 0xffdc ? 1 : 2;
    }
    String block = String.valueOf(Character.UnicodeBlock.of(point));
    return switch (block) {
      case "CJK_SYMBOLS_AND_PUNCTUATION", "EMOTICONS" -> 2;
      case "HALFWIDTH_AND_FULLWIDTH_FORMS" -> point <= 0xff60 || point >= 0xffe0 ? 2 : 1;
      default -> 1;
    };
  }
}
