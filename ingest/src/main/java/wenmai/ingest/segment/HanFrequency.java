package wenmai.ingest.segment;

import com.hankcs.hanlp.dictionary.CoreDictionary;

/** How common a word of Chinese is. */
public final class HanFrequency {
  private HanFrequency() {}

  /** How often HanLP's corpus has a word, whatever its part of speech; 0 for an unknown one. */
  public static int of(String folded) {
    CoreDictionary.Attribute word = CoreDictionary.get(folded);
    return word == null ? 0 : word.totalFrequency;
  }
}
