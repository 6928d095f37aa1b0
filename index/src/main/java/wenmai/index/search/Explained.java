package wenmai.index.search;

import java.util.List;

/**
 * Why a passage stands where it does.
 *
 * @param own what the passage scores itself: the sum of the parts
 * @param lent what its document lends it: by its best passage, and by those around this one
 * @param parts the largest first
 * @param tree how Lucene computed the parts, as it prints it
 */
public record Explained(float own, float lent, List<Part> parts, String tree) {
  public Explained {
    parts = List.copyOf(parts);
  }

  /**
   * What one word gave in one layer.
   *
   * @param word as the index holds it: folded, English words without their endings; of a concept,
   *     its id
   * @param note what else there is to say, or ""
   */
  public record Part(Layer layer, String word, float score, String note) {}

  /** Where a word can match. */
  public enum Layer {
    LETTERS,
    WORDS,
    CONCEPT,
    PHRASE,
    BEGINNING,
    HEADINGS,
    TITLE,
    OTHER
  }
}
