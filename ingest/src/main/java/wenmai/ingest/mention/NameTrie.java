package wenmai.ingest.mention;

/**
 * A trie of name forms, immutable and flat: one open-addressing hash table of longs, each an edge
 * with all that a walk asks about the node behind it, so that a step costs one look-up.
 *
 * <p>A node is a handle: its number, and in the two lowest bits whether a form ends there and
 * whether a form goes on with a gap.
 */
final class NameTrie {
  /** No node, and no name. */
  static final int NONE = -1;

  private static final int NAMED = 1;
  private static final int GAPPED = 2;
  private static final int FLAG_BITS = 2;

  /** An edge is the number of a node, 16 bits of unit, and the handle of the next node. */
  private static final int NUMBER_BITS = 23;

  private static final int HANDLE_BITS = NUMBER_BITS + FLAG_BITS;
  private static final long HANDLE = (1L << HANDLE_BITS) - 1;

  /** How many nodes a trie may have. */
  static final int MAX_NODES = 1 << NUMBER_BITS;

  private final long[] edges;
  private final int[] names;
  private final int root;

  /**
   * Packs the edges of a builder.
   *
   * @param edges of nodes by number: node and unit as {@link #key}, 0 where there is none
   * @param targets the node that each edge leads to
   * @param names the name that ends at each node, or {@link #NONE}
   * @param gapped whether a form goes on from a node with a gap
   */
  NameTrie(long[] edges, int[] targets, int[] names, boolean[] gapped) {
    this.edges = new long[edges.length];
    this.names = names;
    root = handle(0, names, gapped);
    for (int i = 0; i < edges.length; i++) {
      if (edges[i] != 0) {
        put(edges[i] << HANDLE_BITS | handle(targets[i], names, gapped));
      }
    }
  }

  /** An edge by the number of its node and its unit; never 0, for no form holds the unit 0. */
  static long key(int number, char unit) {
    return (long) number << 16 | unit;
  }

  /** Where the search for an edge begins in a table of {@code length} slots, a power of two. */
  static int slot(long key, int length) {
    return (int) (key * 0x9e3779b97f4a7c15L >>> 40) & (length - 1);
  }

  int root() {
    return root;
  }

  /** The child of {@code node} by {@code unit}, or {@link #NONE}. */
  int child(int node, char unit) {
    long key = key(node >>> FLAG_BITS, unit);
    int slot = slot(key, edges.length);
    for (long edge = edges[slot]; edge != 0; edge = edges[slot]) {
      if (edge >>> HANDLE_BITS == key) {
        return (int) (edge & HANDLE);
      }
      slot = (slot + 1) & (edges.length - 1);
    }
    return NONE;
  }

  /** Whether a form ends at {@code node}. */
  static boolean isNamed(int node) {
    return (node & NAMED) != 0;
  }

  /** The name whose form ends at {@code node}, or {@link #NONE}. */
  int name(int node) {
    return names[node >>> FLAG_BITS];
  }

  /** Whether a form goes on from {@code node} with a gap. */
  static boolean hasGap(int node) {
    return (node & GAPPED) != 0;
  }

  private static int handle(int number, int[] names, boolean[] gapped) {
    return number << FLAG_BITS | (names[number] == NONE ? 0 : NAMED) | (gapped[number] ? GAPPED : 0);
  }

  private void put(long edge) {
    int slot = slot(edge >>> HANDLE_BITS, edges.length);
    while (edges[slot] != 0) {
      slot = (slot + 1) & (edges.length - 1);
    }
    edges[slot] = edge;
  }
}
