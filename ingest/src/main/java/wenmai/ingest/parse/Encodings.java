package wenmai.ingest.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;

/**
 * Turns bytes into characters. In this order, the first that fits: a byte order mark; UTF-8, if all
 * of the bytes are but for a few broken ones; UTF-16 and UTF-32, if they make sense; what a page
 * declares, unless another set makes far better sense; what the bytes look like. A declaration
 * comes late because saved pages are often in UTF-8 and still declare gb2312.
 */
final class Encodings {
  static final Charset GB18030 = Charset.forName("GB18030");
  static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  static final Charset UTF_32LE = Charset.forName("UTF-32LE");

  private Encodings() {}

  /**
   * @param page whether the text may declare its encoding, as HTML does
   */
  static Decoded decode(byte[] bytes, boolean page) {
    Charset marked = marked(bytes);
    if (marked != null) {
      String text = new String(bytes, marked);
      return new Decoded(text.startsWith("\ufeff") ? text.substring(1) : text, marked);
    }
    int zeros = zeros(bytes);
    if (zeros == 0 || isFew(zeros, bytes)) {
      String utf8 = strict(bytes, StandardCharsets.UTF_8);
      if (utf8 == null && Utf8.isNearly(bytes)) {
        utf8 = new String(bytes, StandardCharsets.UTF_8);
      }
      if (utf8 != null) {
        return new Decoded(zeros == 0 ? utf8 : utf8.replace("\u0000", ""), StandardCharsets.UTF_8);
      }
    }
    Decoded wide = WideUnits.decode(bytes, zeros);
    if (wide != null) {
      return wide;
    }
    Charset declared = page ? declared(bytes) : null;
    Charset charset = EncodingGuess.of(bytes, declared);
    return new Decoded(new String(bytes, charset), charset);
  }

  /**
   * Whether the bytes can be text: but for a stray one, zeros and other control characters stand in
   * UTF-16 and UTF-32 alone. What is UTF-8 throughout is no chance, and may have some more.
   */
  static boolean isText(byte[] bytes) {
    int controls = controls(bytes);
    return isFew(controls, bytes)
        || (controls * 10L < bytes.length
            && isFew(zeros(bytes), bytes)
            && strict(bytes, StandardCharsets.UTF_8) != null)
        || marked(bytes) != null
        || WideUnits.decode(bytes, zeros(bytes)) != null;
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

  static String strict(byte[] bytes, Charset charset) {
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

  private static Charset declared(byte[] bytes) {
    Charset declared = detect(new HtmlEncodingDetector(), bytes);
    // UTF-8 and UTF-16 have been looked for: what declares them and is neither is wrong.
    return declared == null || declared.name().startsWith("UTF") ? null : widened(declared);
  }

  static Charset detect(EncodingDetector detector, byte[] bytes) {
    try {
      return detector.detect(new ByteArrayInputStream(bytes), new Metadata());
    } catch (IOException e) {
      return null; // nothing is read but memory
    }
  }

  /** The larger set that holds what writers put into the smaller one. */
  static Charset widened(Charset charset) {
    return switch (charset.name()) {
      case "GBK", "GB2312", "x-mswin-936", "x-EUC-CN" -> GB18030;
      case "Big5", "x-windows-950", "Big5-Solaris", "x-MS950-HKSCS" -> BIG5;
      case "ISO-8859-1", "US-ASCII" -> WINDOWS_1252;
      default -> charset;
    };
  }
}
