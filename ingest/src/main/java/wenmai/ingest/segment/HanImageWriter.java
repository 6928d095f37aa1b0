package wenmai.ingest.segment;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreBiGramTableDictionary;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.other.CharType;
import com.hankcs.hanlp.utility.Predefine;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.logging.Level;
import java.util.stream.IntStream;
import wenmai.corpus.image.ImageWriter;

/**
 * Writes what HanLP's segmenter looks up into one image, when the program is built: HanLP itself
 * would read half of its dictionaries, and make objects of them, before it cut the first run. The
 * same HanLP gives the same bytes.
 */
final class HanImageWriter {
  private static final int UNKNOWN = HanDictionary.UNKNOWN;

  private final ImageWriter out = new ImageWriter();

  private HanImageWriter() {}

  /** The image as {@link HanDictionary} reads it. */
  static byte[] image() {
    // HanLP warns that it found no hanlp.properties, which is how its data inside the jar are used.
    Predefine.logger.setLevel(Level.SEVERE);
    HanImageWriter writer = new HanImageWriter();
    writer.write();
    return writer.out.image();
  }

  private void write() {
    // First the words: to load them sets the two numbers behind them.
    out.number(CoreDictionary.BEGIN_WORD_ID).number(CoreDictionary.END_WORD_ID);
    out.number(CoreDictionary.M_WORD_ID).number(CoreDictionary.X_WORD_ID);
    out.number(Predefine.TOTAL_FREQUENCY).number(Predefine.OOV_DEFAULT_FREQUENCY);
    out.fraction(Predefine.lambda).fraction(Predefine.myu);
    out.section(states(CoreDictionary.trie)).section(states(CustomDictionary.DEFAULT.dat));
    int words = CoreDictionary.trie.size();
    int[] frequencies = IntStream.range(0, words).map(HanImageWriter::frequency).toArray();
    int[] ranked = IntStream.of(frequencies).sorted().distinct().toArray();
    out.section(entries(frequencies, ranked));
    out.section(table("start")).section(table("pair"));
    byte[] types = new byte[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < types.length; unit++) {
      types[unit] = CharType.get((char) unit);
    }
    out.section(types).section(ranked);
  }

  /** Of each state the base, and below it the check. */
  private static long[] states(DoubleArrayTrie<?> trie) {
    int[] base = trie.getBase();
    int[] check = trie.getCheck();
    int size = base.length;
    while (base[size - 1] == 0 && check[size - 1] == 0) {
      size--;
    }
    long[] states = new long[size];
    for (int state = 0; state < size; state++) {
      states[state] = (long) base[state] << Integer.SIZE | Integer.toUnsignedLong(check[state]);
    }
    return states;
  }

  private static int[] entries(int[] frequencies, int[] ranked) {
    if (ranked.length > HanDictionary.RANK
        || frequencies.length > 1 << Integer.SIZE - 1 - HanDictionary.RANK_BITS) {
      throw new IllegalStateException("more words or frequencies than an entry has bits for");
    }
    int[] entries = new int[frequencies.length];
    for (int word = 0; word < entries.length; word++) {
      int named = classOf(CoreDictionary.get(word));
      entries[word] =
          (named == UNKNOWN ? word : named) << HanDictionary.RANK_BITS
              | Arrays.binarySearch(ranked, frequencies[word]);
    }
    return entries;
  }

  /**
   * HanLP shows its table of neighbours one pair at a time, and of two words there are seven
   * billion pairs.
   */
  private static int[] table(String field) {
    try {
      Field table = CoreBiGramTableDictionary.class.getDeclaredField(field);
      table.setAccessible(true);
      return (int[]) table.get(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("this HanLP keeps its table of neighbours elsewhere", e);
    }
  }

  /** How often a word stands, for the sums: some have the frequency of their class. */
  private static int frequency(int word) {
    CoreDictionary.Attribute attribute = CoreDictionary.get(word);
    return sharesFrequency(attribute)
        ? CoreDictionary.get(classOf(attribute)).totalFrequency
        : attribute.totalFrequency;
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
