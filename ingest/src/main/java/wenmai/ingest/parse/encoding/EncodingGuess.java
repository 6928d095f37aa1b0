package wenmai.ingest.parse.encoding;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.apache.tika.parser.txt.UniversalEncodingDetector;

/**
 * Chooses the character set of bytes that do not tell it: the one whose text surprises least. Asked
 * are those that Chinese and their neighbours write in, what the detectors propose, and what a page
 * declares, which is believed unless another makes far better sense.
 */
final class EncodingGuess {
  private static final List<EncodingDetector> DETECTORS =
      List.of(new UniversalEncodingDetector(), new Icu4jEncodingDetector());

  private static final List<Charset> USUAL =
      List.of(
          Encodings.GB18030,
          Encodings.BIG5,
          Encodings.WINDOWS_1252,
          Charset.forName("EUC-KR"),
          Charset.forName("windows-31j"),
          Charset.forName("EUC-JP"),
          Charset.forName("KOI8-R"),
          Charset.forName("windows-1251"));

  /** How much of a text is looked at: lines that are all ASCII tell nothing. */
  private static final int SAMPLE = 1 << 16;

  /** How much more a declared set may surprise, beside a share of the whole. */
  private static final double FAITH = 60;

  private EncodingGuess() {}

  static Charset of(byte[] bytes, Charset declared) {
    byte[] sample = sample(bytes);
    Charset best = declared;
    double least =
        declared == null ? Double.MAX_VALUE : surprise(sample, declared) / 1.1 - faith(declared);
    for (Charset charset : candidates(sample)) {
      double surprise = surprise(sample, charset);
      if (surprise < least) {
        best = charset;
        least = surprise;
      }
    }
    return best;
  }

  /** ISO-8859-1 is what programs declare where nobody has chosen. */
  private static double faith(Charset declared) {
    return declared.equals(Encodings.WINDOWS_1252) ? 0 : FAITH;
  }

  private static double surprise(byte[] sample, Charset charset) {
    return Surprise.of(new String(sample, charset), charset);
  }

  private static Set<Charset> candidates(byte[] sample) {
    Set<Charset> candidates = new LinkedHashSet<>(USUAL);
    for (EncodingDetector detector : DETECTORS) {
      Charset proposed = Encodings.detect(detector, sample);
      if (proposed != null && proposed.canEncode() && !proposed.name().startsWith("UTF")) {
        candidates.add(Encodings.widened(proposed));
      }
    }
    return candidates;
  }

  /** Whole lines that are not all ASCII, up to a limit. A line end is no part of a character. */
  private static byte[] sample(byte[] bytes) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    int start = 0;
    boolean plain = true;
    for (int i = 0; i < bytes.length && sample.size() < SAMPLE; i++) {
      plain &= bytes[i] >= 0;
      boolean last = bytes[i] == '\n' || i == bytes.length - 1 || i - start >= SAMPLE;
      if (last && !plain) {
        sample.write(bytes, start, i + 1 - start);
      }
      if (last) {
        start = i + 1;
        plain = true;
      }
    }
    return sample.toByteArray();
  }
}
