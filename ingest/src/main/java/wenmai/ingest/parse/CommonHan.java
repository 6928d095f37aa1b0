package wenmai.ingest.parse;

import java.io.UnsupportedEncodingException;
import java.util.BitSet;

/**
 * Tells read Chinese from misread Chinese: bytes of Big5 read as GB18030, or the other way round,
 * give characters too, but hardly any that are in use.
 */
final class CommonHan {
  /** Least share of common characters in a text that was read rightly. */
  static final double USUAL = .9;

  private static final BitSet COMMON = common();

  private CommonHan() {}

  static boolean isCommon(int point) {
    return COMMON.get(point);
  }

  /** The share of common Chinese characters and marks among all that are not ASCII. */
  static double share(String text) {
    int wide = 0;
    int common = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit >= 0x80) {
        wide++;
        common += COMMON.get(unit) ? 1 : 0;
      }
    }
    return wide == 0 ? 0 : (double) common / wide;
  }

  /** Both standards put the characters in use first: 3,755 simplified and 5,401 traditional. */
  private static BitSet common() {
    BitSet common = new BitSet(0x10000);
    add(common, "GB2312", 0xb0, 0xd7);
    add(common, "Big5", 0xa4, 0xc6);
    common.set(0x2010, 0x2027);
    common.set(0x3000, 0x3020);
    common.set(0xff01, 0xff5f);
    common.clear(0xfffd);
    return common;
  }

  private static void add(BitSet common, String charset, int firstRow, int lastRow) {
    for (int row = firstRow; row <= lastRow; row++) {
      for (int cell = 0x40; cell <= 0xfe; cell++) {
        try {
          String read = new String(new byte[] {(byte) row, (byte) cell}, charset);
          if (read.length() == 1 && Character.isIdeographic(read.charAt(0))) {
            common.set(read.charAt(0));
          }
        } catch (UnsupportedEncodingException e) {
          throw new AssertionError("the JDK has " + charset, e);
        }
      }
    }
  }
}
