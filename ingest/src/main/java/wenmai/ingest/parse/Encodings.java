package wenmai.ingest.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.apache.tika.parser.txt.UniversalEncodingDetector;

/**
 * Turns bytes into characters. In this order, the first that fits: a byte order mark; UTF-8, if all
 * of the bytes are; UTF-16, if it makes sense; what a page declares; what the bytes look like. A
 * declaration comes late because saved pages are often in UTF-8 and still declare gb2312.
 */
final class Encodings {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private static final List<EncodingDetector> GUESSES =
      List.of(new UniversalEncodingDetector(), new Icu4jEncodingDetector());

  private Encodings() {}

  /**
   * @param page whether the text may declare its encoding, as HTML does
   */
  static String decode(byte[] bytes, boolean page) {
    Charset marked = marked(bytes);
    if (marked != null) {
      String text = new String(bytes, marked);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
    int zeros = zeros(bytes);
    if (zeros == 0 || isFew(zeros, bytes)) {
      String utf8 = strict(bytes, StandardCharsets.UTF_8);
      if (utf8 != null) {
        return zeros == 0 ? utf8 : utf8.replace("\u0000", "");
      }
    }
    String utf16 = utf16(bytes, zeros > 0);
    return utf16 != null ? utf16 : guessed(bytes, page);
  }

  /**
   * Whether the bytes can be text: but for a stray one, zeros and other control characters stand in
   * UTF-16 and UTF-32 alone.
   */
  static boolean isText(byte[] bytes) {
    return isFew(controls(bytes), bytes) || marked(bytes) != null || utf16(bytes, true) != null;
  }

  private static boolean isFew(int zeros, byte[] bytes) {
    return zeros * 100L < bytes.length;
  }

  /** Zeros among them; but what ends lines, parts columns or colours a terminal is none. */
  private static int controls(byte[] bytes) {
    int controls = 0;
    for (byte one : bytes) {
      boolean usual = one == 0x1b || (one >= '\b' && one <= '\r');
      controls += one >= 0 && one < ' ' && !usual ? 1 : 0;
    }
    return controls;
  }

  private static int zeros(byte[] bytes) {
    int zeros = 0;
    for (byte one : bytes) {
      zeros += one == 0 ? 1 : 0;
    }
    return zeros;
  }

  private static Charset marked(byte[] bytes) {
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
      return StandardCharsets.UTF_8;
    }
    if (startsWith(bytes, 0xff, 0xfe, 0, 0)) {
      return UTF_32LE;
    }
    if (startsWith(bytes, 0, 0, 0xfe, 0xff)) {
      return UTF_32BE;
    }
    if (startsWith(bytes, 0xff, 0xfe)) {
      return StandardCharsets.UTF_16LE;
    }
    return startsWith(bytes, 0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static String strict(byte[] bytes, Charset charset) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /**
   * UTF-16 without a mark. Zero bytes tell that it is UTF-16 but not which: those of line ends
   * stand on one side, those of 一 and of the wide space on the other. So both are read, and the one
   * with more common characters is right.
   */
  private static String utf16(byte[] bytes, boolean zeros) {
    if (bytes.length % 2 != 0) {
      return null;
    }
    String little = strict(bytes, StandardCharsets.UTF_16LE);
    String big = strict(bytes, StandardCharsets.UTF_16BE);
    double littleShare = commonShare(little);
    double bigShare = commonShare(big);
    if (Math.max(littleShare, bigShare) < (zeros ? .9 : .98)) {
      return null;
    }
    return littleShare >= bigShare ? little : big;
  }

  private static double commonShare(String text) {
    if (text == null || text.isEmpty()) {
      return 0;
    }
    return (double) text.chars().filter(Encodings::isCommon).count() / text.length();
  }

  private static boolean isCommon(int unit) {
    return (unit >= ' ' && unit < 0x250)
        || unit == '\n'
        || unit == '\r'
        || unit == '\t'
        || (unit >= 0x2010 && unit <= 0x2030)
        || (unit >= 0x3000 && unit <= 0x30ff)
        || (unit >= 0x4e00 && unit <= 0x9fa5)
        || (unit >= 0xff00 && unit <= 0xffef);
  }

  /** What a page declares, else the detectors' guess, corrected where it makes rare Chinese. */
  private static String guessed(byte[] bytes, boolean page) {
    Charset declared = page ? detect(new HtmlEncodingDetector(), bytes) : null;
    if (declared != null) {
      return new String(bytes, widened(declared));
    }
    String best = new String(bytes, guess(bytes));
    double bestShare = CommonHan.share(best);
    if (bestShare < CommonHan.USUAL) {
      for (Charset charset : List.of(GB18030, BIG5)) {
        String other = new String(bytes, charset);
        double share = CommonHan.share(other);
        if (share >= CommonHan.USUAL && share > bestShare) {
          best = other;
          bestShare = share;
        }
      }
    }
    return best;
  }

  private static Charset guess(byte[] bytes) {
    for (EncodingDetector detector : GUESSES) {
      Charset charset = detect(detector, bytes);
      if (charset != null) {
        return widened(charset);
      }
    }
    return WINDOWS_1252;
  }

  private static Charset detect(EncodingDetector detector, byte[] bytes) {
    try {
      return detector.detect(new ByteArrayInputStream(bytes), new Metadata());
    } catch (IOException e) {
      return null; // nothing is read but memory
    }
  }

  /** The larger set that holds what writers put into the smaller one. */
  private static Charset widened(Charset charset) {
    return switch (charset.name()) {
      case "GBK", "GB2312", "x-mswin-936", "x-EUC-CN" -> GB18030;
      case "Big5", "x-windows-950", "Big5-Solaris", "x-MS950-HKSCS" -> BIG5;
      case "ISO-8859-1", "US-ASCII" -> WINDOWS_1252;
      default -> charset;
    };
  }
}
