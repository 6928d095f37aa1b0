package wenmai.ingest.segment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import wenmai.corpus.image.ImageReader;

/**
 * The words that runs of Han are cut into: HanLP's dictionaries, in the image that {@link
 * HanImageWriter} made of them. Read at the first run of Han, and constant.
 *
 * <p>A word is known by its number. Names, numbers and the like share the number of their class in
 * the table of neighbours, and some its frequency too.
 */
final class HanDictionary {
  /** The number of the words that the dictionary does not have. */
  static final int UNKNOWN = -1;

  static final String NAME = "han.image";

  /** Of the entry of a word, the lowest bits are the rank of its frequency. */
  static final int RANK_BITS = 12;

  static final int RANK = (1 << RANK_BITS) - 1;

  private final WordTrie core;
  private final WordTrie compounds;

  /** By word: the number of its class, and below it the rank of its frequency. */
  private final ByteBuffer words;

  /**
   * By word: where its followers begin in {@link #followers}; those of the last end at the next.
   */
  private final ByteBuffer firstFollowers;

  /** Numbers of words, ascending, each with how often it stands there. */
  private final ByteBuffer followers;

  private final ByteBuffer types;

  // By rank: each frequency that a word has, and what it costs that such a word stands where it was
  // never seen behind the one before.
  private final int[] frequencies;
  private final double[] costs;

  private final int total;
  private final double lambda;
  private final double smoothing;
  private final int begin;
  private final int end;
  private final int number;
  private final int letters;
  private final int unknownFrequency;
  private final double unknownCost;
  private final double edgeCost;

  private HanDictionary(ImageReader image) {
    begin = image.number();
    end = image.number();
    number = image.number();
    letters = image.number();
    total = image.number();
    unknownFrequency = image.number();
    lambda = image.fraction();
    smoothing = image.fraction();
    core = new WordTrie(image.section());
    compounds = new WordTrie(image.section());
    words = image.section();
    firstFollowers = image.section();
    followers = image.section();
    types = image.section();
    frequencies = image.numbers();
    costs = new double[frequencies.length];
    for (int rank = 0; rank < costs.length; rank++) {
      costs[rank] = cost(0, 0, frequencies[rank]);
    }
    unknownCost = cost(0, 0, unknownFrequency);
    edgeCost = cost(0, 0, edgeFrequency());
  }

  /** The one of this process. */
  static HanDictionary get() {
    return Opened.DICTIONARY;
  }

  /** Opened when it is first asked for. */
  private static final class Opened {
    private static final HanDictionary DICTIONARY = open();

    private static HanDictionary open() {
      try {
        return new HanDictionary(ImageReader.open(HanDictionary.class, NAME));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The words that a text is cut into. */
  WordTrie core() {
    return core;
  }

  /** Compounds that are put together again after the cut. */
  WordTrie compounds() {
    return compounds;
  }

  /** What the dictionary says of a word; the other methods tell the parts of it. */
  int entry(int word) {
    return words.getInt(word * Integer.BYTES);
  }

  /** The number by which a word stands in the table of neighbours. */
  int classOf(int entry) {
    return entry >>> RANK_BITS;
  }

  int frequency(int entry) {
    return frequencies[entry & RANK];
  }

  /** What it costs that a word stands where it was never seen behind the one before. */
  double cost(int entry) {
    return costs[entry & RANK];
  }

  /** The class of what stands before a run. */
  int begin() {
    return begin;
  }

  /** The class of what stands behind a run. */
  int end() {
    return end;
  }

  /** The class of numbers. */
  int number() {
    return number;
  }

  /** The class of letters. */
  int letters() {
    return letters;
  }

  int unknownFrequency() {
    return unknownFrequency;
  }

  double unknownCost() {
    return unknownCost;
  }

  int edgeFrequency() {
    return total / 10;
  }

  double edgeCost() {
    return edgeCost;
  }

  /** HanLP's type of a character. */
  byte typeOf(char unit) {
    return types.get(unit);
  }

  /** How often the second stands behind the first; an unknown word stands once behind any. */
  int neighbours(int first, int second) {
    if (first < 0 || second < 0) {
      return 1;
    }
    int low = firstFollowers.getInt(first * Integer.BYTES);
    int high = firstFollowers.getInt((first + 1) * Integer.BYTES) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long follower = followers.getLong(middle * Long.BYTES);
      if ((int) follower < second) {
        low = middle + 1;
      } else if ((int) follower > second) {
        high = middle - 1;
      } else {
        return (int) (follower >>> Integer.SIZE);
      }
    }
    return 0;
  }

  /** What it costs that a word stands behind one of {@code before}, {@code both} times together. */
  double cost(int before, int both, int frequency) {
    return -Math.log(
        lambda * (smoothing * both / (before + 1) + 1 - smoothing)
            + (1 - lambda) * frequency / total);
  }
}
