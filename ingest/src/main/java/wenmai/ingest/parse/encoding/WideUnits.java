package wenmai.ingest.parse.encoding;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads UTF-16 and UTF-32 without a mark. Zero bytes tell that it is one of them but not which:
 * those of line ends stand on one side, those of 一 and of the wide space on the other. So both are
 * read, and the one with more characters in use is right.
 */
final class WideUnits {
  private static final double LEAST_WITH_ZEROS = .85;
  private static final double LEAST_WITHOUT = .95;

  private WideUnits() {}

  /** The text, or null where the bytes make no sense so. */
  static Decoded decode(byte[] bytes, int zeros) {
    if (zeros * 3L >= bytes.length) {
      Decoded four =
          better(whole(bytes, 4), Encodings.UTF_32LE, Encodings.UTF_32BE, LEAST_WITH_ZEROS);
      if (four != null) {
        return four;
      }
    }
    double least = zeros > 0 ? LEAST_WITH_ZEROS : LEAST_WITHOUT;
    return better(whole(bytes, 2), StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, least);
  }

  /** The bytes without a unit that the end has cut off. */
  private static byte[] whole(byte[] bytes, int unit) {
    int over = bytes.length % unit;
    return over == 0 ? bytes : Arrays.copyOf(bytes, bytes.length - over);
  }

  private static Decoded better(byte[] bytes, Charset little, Charset big, double least) {
    String one = Encodings.strict(bytes, little);
    String other = Encodings.strict(bytes, big);
    double oneShare = share(one);
    double otherShare = share(other);
    if (Math.max(oneShare, otherShare) < least) {
      return null;
    }
    return oneShare >= otherShare ? new Decoded(one, little) : new Decoded(other, big);
  }

  private static double share(String text) {
    if (text == null || text.isEmpty()) {
      return 0;
    }
    double sum = 0;
    int points = 0;
    for (int i = 0; i < text.length(); points++) {
      int point = text.codePointAt(i);
      sum += weight(point);
      i += Character.charCount(point);
    }
    return sum / points;
  }

  /** How much a character speaks for its being meant: two letters of ASCII make some Han, too. */
  private static double weight(int point) {
    if ((point >= ' ' && point < 0x250 && !Character.isISOControl(point))
        || point == '\n'
        || point == '\r'
        || point == '\t'
        || (point >= 0x370 && point <= 0x4ff)
        || (point >= 0x2010 && point <= 0x2030)
        || (point >= 0x3000 && point <= 0x30ff)
        || (point >= 0xff00 && point <= 0xffef)
        || (point >= 0x1f300 && point <= 0x1faff)) {
      return 1;
    }
    if (point >= 0x4e00 && point <= 0x9fa5) {
      return HanUse.isCommon(point) ? 1 : .6;
    }
    return point >= 0xac00 && point <= 0xd7a3 ? .9 : 0;
  }
}
