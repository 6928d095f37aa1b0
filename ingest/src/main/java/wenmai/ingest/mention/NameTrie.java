package wenmai.ingest.mention;

import java.util.Arrays;

/**
 * A trie of name forms in flat arrays: the edges are one open-addressing hash table from node and
 * unit to node. It also knows, from two units, that no name begins so.
 */
final class NameTrie {
  static final int ROOT = 0;
  static final int NONE = -1;

  private static final int PAIR_BITS = 1 << 18;

  private long[] edges = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int nodes = 1;
  private int[] names = filled(1 << 8);
  private boolean[] hasGap = new boolean[1 << 8];
  private final boolean[] starts = new boolean[Character.MAX_VALUE + 1];
  private final boolean[] single = new boolean[Character.MAX_VALUE + 1];
  private final long[] pairs = new long[PAIR_BITS / 64];

  /**
   * Adds a form that stands for {@code name}, a number from 0.
   *
   * @return the name that the form stood for before, or {@link #NONE}
   */
  int add(String form, int name) {
    int node = ROOT;
    for (int i = 0; i < form.length(); i++) {
      node = childOrNew(node, form.charAt(i));
    }
    addStart(form);
    int before = names[node];
    names[node] = name;
    return before;
  }

  /** The child of {@code node} by {@code unit}, or {@link #NONE}. */
  int child(int node, char unit) {
    long edge = edge(node, unit);
    int slot = slot(edge);
    while (edges[slot] != 0) {
      if (edges[slot] == edge) {
        return targets[slot];
      }
      slot = (slot + 1) & (edges.length - 1);
    }
    return NONE;
  }

  /** The name whose form ends at {@code node}, or {@link #NONE}. */
  int name(int node) {
    return names[node];
  }

  /** Whether a form goes on from {@code node} with a gap. */
  boolean hasGap(int node) {
    return hasGap[node];
  }

  /** Whether a form begins with {@code unit}. */
  boolean starts(char unit) {
    return starts[unit];
  }

  /**
   * Whether a form may begin with two units, a gap between them or not. False is sure, true is not.
   */
  boolean mayStart(char first, char second) {
    int pair = pair(first, second);
    return (pairs[pair >>> 6] & (1L << pair)) != 0 || single[first];
  }

  private void addStart(String form) {
    char first = form.charAt(0);
    starts[first] = true;
    if (form.length() == 1) {
      single[first] = true;
      return;
    }
    int pair = pair(first, form.charAt(form.charAt(1) == NameForm.GAP ? 2 : 1));
    pairs[pair >>> 6] |= 1L << pair;
  }

  private int childOrNew(int node, char unit) {
    int child = child(node, unit);
    if (child != NONE) {
      return child;
    }
    if (2 * nodes >= edges.length) {
      grow();
    }
    child = nodes++;
    if (child == names.length) {
      names = Arrays.copyOf(names, 2 * child);
      Arrays.fill(names, child, 2 * child, NONE);
      hasGap = Arrays.copyOf(hasGap, 2 * child);
    }
    hasGap[node] |= unit == NameForm.GAP;
    put(edge(node, unit), child);
    return child;
  }

  private void grow() {
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[2 * oldEdges.length];
    targets = new int[edges.length];
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != 0) {
        put(oldEdges[i], oldTargets[i]);
      }
    }
  }

  private void put(long edge, int target) {
    int slot = slot(edge);
    while (edges[slot] != 0) {
      slot = (slot + 1) & (edges.length - 1);
    }
    edges[slot] = edge;
    targets[slot] = target;
  }

  /** Never 0, which marks a free slot: no form holds the unit 0. */
  private static long edge(int node, char unit) {
    return (long) node << 16 | unit;
  }

  private int slot(long edge) {
    long mixed = edge * 0x9e3779b97f4a7c15L;
    return (int) (mixed >>> 40) & (edges.length - 1);
  }

  private static int pair(char first, char second) {
    int mixed = (first << 16 | second) * 0x9e3779b1;
    return mixed >>> 14;
  }

  private static int[] filled(int length) {
    int[] array = new int[length];
    Arrays.fill(array, NONE);
    return array;
  }
}
