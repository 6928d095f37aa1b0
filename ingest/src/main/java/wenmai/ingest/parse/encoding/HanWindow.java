package wenmai.ingest.parse.encoding;

import java.util.BitSet;

/**
 * Looks at Chinese characters some dozens at a time: where most of them are hardly ever written,
 * they are the bytes of something else.
 */
final class HanWindow {
  private static final int SIZE = 60;
  private static final int SMALLEST = 12;

  /** With a larger share of rare characters a text is none. Old texts stay under a tenth. */
  private static final double RARE = .15;

  /** Misread bytes give common characters, too: nearly one for each rare one. */
  private static final double EACH = 2.2;

  /** Japanese has characters of its own, but never without kana. */
  private static final double KANA = .1;

  private int han;
  private int rare;
  private int kana;

  /** How many characters of the windows that this text ended are garbage. */
  int add(String text, BitSet known) {
    int garbled = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (point >= 0x1100 && !known.get(i)) {
        boolean syllable =
            (point >= 0x3041 && point <= 0x30ff) || (point >= 0xac00 && point <= 0xd7a3);
        boolean half = point >= 0xff61 && point <= 0xff9f; // single bytes of a Japanese encoding
        if (Character.isIdeographic(point) || syllable || half) {
          han++;
          kana += syllable ? 1 : 0;
          rare += syllable || HanUse.isCommon(point) ? 0 : 1;
        }
        if (han >= SIZE) {
          garbled += end();
        }
      }
      i += Character.charCount(point);
    }
    return garbled;
  }

  /** Ends the window that is open. */
  int end() {
    boolean misread = han >= SMALLEST && rare > RARE * han && kana < KANA * han;
    int garbled = misread ? (int) Math.min(han, EACH * rare) : 0;
    han = 0;
    kana = 0;
    rare = 0;
    return garbled;
  }
}
