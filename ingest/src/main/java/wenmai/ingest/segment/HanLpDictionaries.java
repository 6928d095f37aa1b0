package wenmai.ingest.segment;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.utility.Predefine;
import java.util.logging.Level;

/**
 * HanLP's dictionaries, loaded with this class at the first run of Han and never changed: they are
 * static, so a word added here would change every index in the process.
 *
 * <p>A word of the core dictionary is known by its number there. Names, numbers and the like share
 * the number of their class in the table of neighbours, and some its frequency too.
 */
final class HanLpDictionaries {
  /** The number of the words that the core dictionary does not have. */
  static final int UNKNOWN = -1;

  /** The state that a walk through a trie begins in. */
  private static final int ROOT = 1;

  static {
    // HanLP warns that it found no hanlp.properties, which is how its data inside the jar are used.
    Predefine.logger.setLevel(Level.SEVERE);
  }

  private static final Trie CORE = Trie.of(CoreDictionary.trie);
  private static final Trie COMPOUNDS = Trie.of(CustomDictionary.DEFAULT.dat);
  private static final int[] CLASSES = new int[CoreDictionary.trie.size()];
  private static final int[] FREQUENCIES = new int[CoreDictionary.trie.size()];
  private static final double[] COSTS = new double[CoreDictionary.trie.size()];
  private static final int TOTAL = Predefine.TOTAL_FREQUENCY;
  private static final double SMOOTHING = Predefine.myu;

  private static final double UNKNOWN_COST = cost(0, 0, unknownFrequency());
  private static final double EDGE_COST = cost(0, 0, edgeFrequency());

  static {
    for (int word = 0; word < CLASSES.length; word++) {
      CoreDictionary.Attribute attribute = CoreDictionary.get(word);
      int named = classOf(attribute);
      CLASSES[word] = named == UNKNOWN ? word : named;
      FREQUENCIES[word] =
          sharesFrequency(attribute)
              ? CoreDictionary.get(named).totalFrequency
              : attribute.totalFrequency;
      COSTS[word] = cost(0, 0, FREQUENCIES[word]);
    }
  }

  private HanLpDictionaries() {}

  /** A double-array trie; the numbers of its words are their places in order. */
  record Trie(int[] base, int[] check) {
    static Trie of(DoubleArrayTrie<?> trie) {
      return new Trie(trie.getBase(), trie.getCheck());
    }

    int root() {
      return ROOT;
    }

    /** The state after {@code unit}, or a negative number if no word goes on so. */
    int next(int state, char unit) {
      int at = state + unit + 1;
      return check[at] == state ? base[at] : UNKNOWN;
    }

    /** The number of the word that ends in {@code state}, or {@link #UNKNOWN}. */
    int word(int state) {
      int value = base[state];
      return check[state] == state && value < 0 ? -value - 1 : UNKNOWN;
    }
  }

  /** The words that a text is cut into. */
  static Trie core() {
    return CORE;
  }

  /** Compounds that are put together again after the cut. */
  static Trie compounds() {
    return COMPOUNDS;
  }

  /** The number by which a word stands in the table of neighbours. */
  static int classOf(int word) {
    return CLASSES[word];
  }

  static int frequency(int word) {
    return FREQUENCIES[word];
  }

  /** What it costs that a word stands where it was never seen behind the one before. */
  static double cost(int word) {
    return COSTS[word];
  }

  static int unknownFrequency() {
    return Predefine.OOV_DEFAULT_FREQUENCY;
  }

  static double unknownCost() {
    return UNKNOWN_COST;
  }

  static int edgeFrequency() {
    return TOTAL / 10;
  }

  static double edgeCost() {
    return EDGE_COST;
  }

  /** How often the second stands behind the first. */
  static int neighbours(int first, int second) {
    return CoreBiGramTableDictionary.getBiFrequency(first, second);
  }

  static byte typeOf(char unit) {
    return CharType.get(unit);
  }

  /** What it costs that a word stands behind one of {@code before}, {@code both} times together. */
  static double cost(int before, int both, int frequency) {
    double lambda = Predefine.lambda;
    return -Math.log(
        lambda * (SMOOTHING * both / (before + 1) + 1 - SMOOTHING)
            + (1 - lambda) * frequency / TOTAL);
  }

  /** The class of a word that has one nature alone, as HanLP makes its vertices. */
  private static int classOf(CoreDictionary.Attribute attribute) {
    if (attribute.nature.length != 1) {
      return UNKNOWN;
    }
    Nature nature = attribute.nature[0];
    if (nature.startsWith("nr")) {
      return CoreDictionary.NR_WORD_ID;
    } else if (nature.startsWith("ns")) {
      return CoreDictionary.NS_WORD_ID;
    } else if (nature == Nature.nx) {
      return CoreDictionary.NX_WORD_ID == UNKNOWN
          ? CoreDictionary.X_WORD_ID
          : CoreDictionary.NX_WORD_ID;
    } else if (nature.startsWith("nt") || nature == Nature.nit) {
      return CoreDictionary.NT_WORD_ID;
    } else if (nature.startsWith('m')) {
      return CoreDictionary.M_WORD_ID;
    } else if (nature.startsWith('x')) {
      return CoreDictionary.X_WORD_ID;
    }
    return nature == Nature.t ? CoreDictionary.T_WORD_ID : UNKNOWN;
  }

  private static boolean sharesFrequency(CoreDictionary.Attribute attribute) {
    if (attribute.nature.length != 1) {
      return false;
    }
    Nature nature = attribute.nature[0];
    return nature.startsWith('m') || nature.startsWith('x') || nature == Nature.t;
  }
}
