package wenmai.ingest.segment;

import com.hankcs.hanlp.dictionary.other.CharType;
import java.util.Arrays;

/**
 * Cuts runs of Han into the words that HanLP's standard segmenter cuts them into, over the same
 * dictionaries and by the same sums: all words that may stand at each place, the cheapest way
 * through them by pairs of neighbours, compounds put together again. It differs in that it makes no
 * object for a word, which is worth a factor of three. A test compares the two.
 *
 * <p>Used for one run after another, by one thread.
 */
final class WordGraph {
  private static final int NONE = -1;
  private static final int BEGIN = 0;

  private final HanDictionary dictionary = HanDictionary.get();
  private final WordTrie core = dictionary.core();
  private final WordTrie compounds = dictionary.compounds();

  private char[] units = {};
  private int length;

  // By place in the run: the first and the last of the nodes that begin there.
  private int[] head = {};
  private int[] tail = {};

  // By node. A node is a word at a place; nodes at one place are linked in the order of their
  // making.
  private int nodes;
  private int[] next = new int[64];
  private int[] size = new int[64];
  private int[] number = new int[64];
  private int[] frequency = new int[64];
  private int[] from = new int[64];
  private double[] cost = new double[64];
  private double[] costAlone = new double[64];

  private int[] ends = {};

  /** Cuts {@code units}; the number of words, of which {@link #end} tells the ends. */
  int cut(char[] units) {
    this.units = units;
    length = units.length;
    if (head.length < length + 1) {
      head = new int[2 * length + 16];
      tail = new int[head.length];
      ends = new int[head.length];
    }
    Arrays.fill(head, 0, length + 1, NONE);
    nodes = 0;
    add(NONE, 0, dictionary.begin(), dictionary.edgeFrequency(), 0);
    for (int place = 0; place < length; place++) {
      addWords(place);
    }
    addAtoms();
    add(length, 0, dictionary.end(), dictionary.edgeFrequency(), dictionary.edgeCost());
    walk();
    return joinCompounds(traceBack());
  }

  /** Where the {@code nth} word ends, from 0. */
  int end(int nth) {
    return ends[nth];
  }

  private void addWords(int place) {
    int state = WordTrie.ROOT;
    for (int i = place; i < length; i++) {
      state = core.next(state, units[i]);
      if (state < 0) {
        return;
      }
      int word = core.word(state);
      if (word >= 0) {
        int entry = dictionary.entry(word);
        add(
            place,
            i + 1 - place,
            dictionary.classOf(entry),
            dictionary.frequency(entry),
            dictionary.cost(entry));
      }
    }
  }

  /** Nodes for what stands in no word, so that there is a way through. */
  private void addAtoms() {
    for (int place = 0; place < length; ) {
      if (head[place] == NONE) {
        int end = place + 1;
        while (end < length
            && (head[end] == NONE || dictionary.typeOf(units[end]) == CharType.CT_CNUM)) {
          end++;
        }
        addAtoms(place, end);
        place = end;
      } else {
        place += size[tail[place]];
      }
    }
  }

  /** One node for each stretch of one type of character. */
  private void addAtoms(int start, int end) {
    for (int from = start; from < end; ) {
      byte type = dictionary.typeOf(units[from]);
      int to = from + 1;
      while (to < end && dictionary.typeOf(units[to]) == type) {
        to++;
      }
      if (isNew(from, to - from)) {
        add(from, to - from, atom(type), dictionary.unknownFrequency(), dictionary.unknownCost());
      }
      from = to;
    }
  }

  private int atom(byte type) {
    return switch (type) {
      case CharType.CT_NUM, CharType.CT_INDEX, CharType.CT_CNUM -> dictionary.number();
      case CharType.CT_SINGLE -> dictionary.letters();
      default -> HanDictionary.UNKNOWN;
    };
  }

  private boolean isNew(int place, int length) {
    for (int node = head[place]; node != NONE; node = next[node]) {
      if (size[node] == length) {
        return false;
      }
    }
    return true;
  }

  private void add(int place, int length, int number, int frequency, double alone) {
    int node = nodes++;
    if (node == next.length) {
      grow();
    }
    next[node] = NONE;
    size[node] = length;
    this.number[node] = number;
    this.frequency[node] = frequency;
    from[node] = NONE;
    cost[node] = 0;
    costAlone[node] = alone;
    if (place == NONE) {
      return;
    }
    if (head[place] == NONE) {
      head[place] = node;
    } else {
      next[tail[place]] = node;
    }
    tail[place] = node;
  }

  private void grow() {
    int more = 2 * next.length;
    next = Arrays.copyOf(next, more);
    size = Arrays.copyOf(size, more);
    number = Arrays.copyOf(number, more);
    frequency = Arrays.copyOf(frequency, more);
    from = Arrays.copyOf(from, more);
    cost = Arrays.copyOf(cost, more);
    costAlone = Arrays.copyOf(costAlone, more);
  }

  /** Finds for every node that can be reached the cheapest one before it; the first of equals. */
  private void walk() {
    leave(BEGIN, 0);
    for (int place = 0; place < length; place++) {
      for (int node = head[place]; node != NONE; node = next[node]) {
        if (from[node] != NONE) {
          leave(node, place + size[node]);
        }
      }
    }
  }

  private void leave(int node, int place) {
    for (int to = head[place]; to != NONE; to = next[to]) {
      double sum = cost[node] + step(node, to);
      if (from[to] == NONE || cost[to] > sum) {
        from[to] = node;
        cost[to] = sum;
      }
    }
  }

  private double step(int node, int to) {
    int both = dictionary.neighbours(number[node], number[to]);
    return both == 0 ? costAlone[to] : dictionary.cost(frequency[node], both, frequency[to]);
  }

  /** Writes the ends of the words of the cheapest way; their number. */
  private int traceBack() {
    int count = 0;
    for (int node = from[nodes - 1]; node != BEGIN; node = from[node]) {
      count++;
    }
    int end = length;
    int left = count;
    for (int node = from[nodes - 1]; node != BEGIN; node = from[node]) {
      ends[--left] = end;
      end -= size[node];
    }
    return count;
  }

  /** Joins words that are a compound together, the longest from each place on. */
  private int joinCompounds(int count) {
    int joined = 0;
    for (int i = 0; i < count; i++) {
      int last = i;
      int state = WordTrie.ROOT;
      for (int to = i; to < count; to++) {
        state = across(state, to == 0 ? 0 : ends[to - 1], ends[to]);
        if (state < 0) {
          break;
        }
        if (compounds.word(state) >= 0) {
          last = to;
        }
      }
      ends[joined++] = ends[last];
      i = last;
    }
    return joined;
  }

  private int across(int state, int start, int end) {
    int at = state;
    for (int i = start; i < end && at >= 0; i++) {
      at = compounds.next(at, units[i]);
    }
    return at;
  }
}
