package wenmai.ingest.parse.encoding;

import java.io.UnsupportedEncodingException;
import java.util.BitSet;
import wenmai.corpus.Fold;

/** Knows which Han characters are in use, and which stand in every text. */
final class HanUse {
  /** Those that make up some three fifths of what is written, in simplified form. */
  private static final String EVERYDAY =
      "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方"
          + "多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心本前开但因只从想实日军者意无力它与长把机十民第公此已工使"
          + "情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表"
          + "化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才"
          + "结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即"
          + "像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔模型语言训"
          + "练注词参网络预测算网址输层习器码源函率标签任务链接图例字句段示值组序列";

  private static final BitSet FREQUENT = frequent();
  private static final BitSet COMMON = common();

  private HanUse() {}

  /** Whether a character is one of the few hundred that every text has, simplified or not. */
  static boolean isFrequent(int unit) {
    return FREQUENT.get(unit);
  }

  /** Whether a character is in use at all. */
  static boolean isCommon(int unit) {
    return COMMON.get(unit);
  }

  /** The share of Chinese characters and marks in use among all units that are not ASCII. */
  static double share(String text) {
    int wide = 0;
    int common = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit >= 0x80) {
        wide++;
        common += COMMON.get(unit) || isMark(unit) ? 1 : 0;
      }
    }
    return wide == 0 ? 0 : (double) common / wide;
  }

  private static boolean isMark(char unit) {
    return (unit >= 0x2010 && unit < 0x2027)
        || (unit >= 0x3000 && unit < 0x3020)
        || (unit >= 0xff01 && unit < 0xff5f);
  }

  private static BitSet frequent() {
    BitSet simplified = new BitSet(0x10000);
    EVERYDAY.chars().forEach(simplified::set);
    BitSet frequent = new BitSet(0x10000);
    for (char unit = '\u4e00'; unit <= '\u9fa5'; unit++) {
      frequent.set(unit, simplified.get(Fold.fold(unit)));
    }
    return frequent;
  }

  /** Both standards put the characters in use first: 3,755 simplified and 5,401 traditional. */
  private static BitSet common() {
    BitSet common = new BitSet(0x10000);
    add(common, "GB2312", 0xb0, 0xd7);
    add(common, "Big5", 0xa4, 0xc6);
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
