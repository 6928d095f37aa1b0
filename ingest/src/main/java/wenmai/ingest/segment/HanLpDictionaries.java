package wenmai.ingest.segment;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import com.hankcs.hanlp.utility.Predefine;
import java.util.List;
import java.util.logging.Level;

/**
 * HanLP's dictionaries, loaded with this class at the first run of Han and never changed: they are
 * static, so a word added here would change every index in the process.
 */
final class HanLpDictionaries {
  private static final Segment SEGMENT = load();

  private HanLpDictionaries() {}

  /** The lengths of the words that {@code units} fall into. */
  static int[] cut(char[] units) {
    List<Term> terms = SEGMENT.seg(units);
    int[] lengths = new int[terms.size()];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] = terms.get(i).word.length();
    }
    return lengths;
  }

  private static Segment load() {
    // HanLP warns that it found no hanlp.properties, which is how its data inside the jar are used.
    Predefine.logger.setLevel(Level.SEVERE);
    return HanLP.newSegment()
        .enableAllNamedEntityRecognize(false)
        .enablePartOfSpeechTagging(false)
        .enableOffset(false);
  }
}
