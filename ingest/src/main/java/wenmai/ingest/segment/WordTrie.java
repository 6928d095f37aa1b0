package wenmai.ingest.segment;

import java.nio.ByteBuffer;

/**
 * A double-array trie as it lies in memory: of each state its base, and below it its check. The
 * numbers of its words are their places in order.
 */
final class WordTrie {
  /** The state that a walk begins in. */
  static final int ROOT = 1;

  /** No state, and no word. */
  static final int NONE = -1;

  private final ByteBuffer states;
  private final int size;

  WordTrie(ByteBuffer states) {
    this.states = states;
    size = states.limit() / Long.BYTES;
  }

  /** The state after {@code unit}, or a negative number if no word goes on so. */
  int next(int state, char unit) {
    int at = state + unit + 1;
    if (at >= size) {
      return NONE;
    }
    long there = states.getLong(at * Long.BYTES);
    return (int) there == state ? (int) (there >>> Integer.SIZE) : NONE;
  }

  /** The number of the word that ends in {@code state}, or {@link #NONE}. */
  int word(int state) {
    if (state >= size) {
      return NONE;
    }
    long there = states.getLong(state * Long.BYTES);
    int base = (int) (there >>> Integer.SIZE);
    return (int) there == state && base < 0 ? -base - 1 : NONE;
  }
}
