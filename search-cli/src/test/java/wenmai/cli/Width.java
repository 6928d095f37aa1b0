package wenmai.cli;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;

/** The columns that a line takes on a terminal, told by Unicode's own tables. */
final class Width {
  private Width() {}

  static int of(String line) {
    String plain =
        line.replaceAll("\u001b\\[[0-9;]*m", "").replaceAll("\u001b]8;[^\u001b]*\u001b\\\\", "");
    return plain.codePoints().map(Width::of).sum();
  }

  private static int of(int point) {
    int type = UCharacter.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
    return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH ? 2 : 1;
  }
}
