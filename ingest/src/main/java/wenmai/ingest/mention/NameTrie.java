package wenmai.ingest.mention;

import java.util.Arrays;
import java.util.Map;
import wenmai.corpus.image.ImageReader;
import wenmai.corpus.image.ImageWriter;

/**
 * A trie of name forms, immutable and flat. A node is a long: the unit that leads to it, what a
 * walk asks about it, and its next sibling. Its first child stands right behind it, so that the
 * unforked rest of a name is read from neighbouring memory. Where a node has many children, a hash
 * table finds the one.
 */
final class NameTrie {
  /** No node, and no name. */
  static final int NONE = -1;

  static final int ROOT = 0;

  private static final long NAMED = 1 << 16;
  private static final long GAPPED = 1 << 17;
  private static final long PARENT = 1 << 18;
  private static final long WIDE = 1 << 19;
  private static final int SIBLING = 32;

  /** More children than this are looked up, not searched. */
  private static final int FEW = 4;

  /** An edge of the table is the number of a node, 16 bits of unit, and the number of the child. */
  private static final int NUMBER_BITS = 24;

  private static final long NUMBER = (1L << NUMBER_BITS) - 1;

  private long[] nodes;
  private int count = 1;
  private int[] names;
  private long[] edges;

  /**
   * @param forms each with the number of the name that it stands for
   */
  NameTrie(Map<String, Integer> forms) {
    String[] sorted = forms.keySet().toArray(String[]::new);
    Arrays.sort(sorted);
    nodes = new long[1 << 10];
    names = new int[nodes.length];
    Arrays.fill(names, NONE);
    add(sorted, forms);
    nodes = Arrays.copyOf(nodes, count);
    names = Arrays.copyOf(names, count);
    tabulate();
  }

  /** Reads what {@link #write} wrote. */
  NameTrie(ImageReader image) {
    nodes = image.longNumbers();
    names = image.numbers();
    edges = image.longNumbers();
    count = nodes.length;
  }

  void write(ImageWriter out) {
    out.section(nodes).section(names).section(edges);
  }

  /** The child of {@code node} by {@code unit}, or {@link #NONE}. */
  int child(int node, char unit) {
    long parent = nodes[node];
    if ((parent & WIDE) != 0) {
      return childInTable(node, unit);
    }
    if ((parent & PARENT) == 0) {
      return NONE;
    }
    int child = node + 1;
    do {
      long sibling = nodes[child];
      if ((char) sibling == unit) {
        return child;
      }
      child = (int) (sibling >>> SIBLING);
    } while (child != 0);
    return NONE;
  }

  /** Whether a form ends at {@code node}. */
  boolean isNamed(int node) {
    return (nodes[node] & NAMED) != 0;
  }

  /** The name whose form ends at {@code node}, or {@link #NONE}. */
  int name(int node) {
    return names[node];
  }

  /** Whether a form goes on from {@code node} with a gap. */
  boolean hasGap(int node) {
    return (nodes[node] & GAPPED) != 0;
  }

  /** Adds forms in their order, so that nodes are numbered as they are walked through. */
  private void add(String[] sorted, Map<String, Integer> forms) {
    int[] path = new int[8];
    String before = "";
    for (String form : sorted) {
      if (form.length() >= path.length) {
        path = Arrays.copyOf(path, 2 * form.length());
      }
      int shared = Math.max(0, Arrays.mismatch(before.toCharArray(), form.toCharArray()));
      for (int i = shared; i < form.length(); i++) {
        int node = newNode(path[i], form.charAt(i));
        if (i == shared && i < before.length()) {
          nodes[path[i + 1]] |= (long) node << SIBLING;
        }
        path[i + 1] = node;
      }
      int last = path[form.length()];
      nodes[last] |= NAMED;
      names[last] = forms.get(form);
      before = form;
    }
  }

  private int newNode(int parent, char unit) {
    if (count == nodes.length) {
      if (count > NUMBER) {
        throw new IllegalArgumentException(
            "the lexicon's names have more than " + count + " units");
      }
      nodes = Arrays.copyOf(nodes, 2 * count);
      names = Arrays.copyOf(names, 2 * count);
      Arrays.fill(names, count, names.length, NONE);
    }
    nodes[parent] |= unit == NameForm.GAP ? PARENT | GAPPED : PARENT;
    nodes[count] = unit;
    return count++;
  }

  private void tabulate() {
    int wide = 0;
    for (int node = 0; node < count; node++) {
      int children = children(node);
      if (children > FEW) {
        nodes[node] |= WIDE;
        wide += children;
      }
    }
    edges = new long[Math.max(2, 4 * Integer.highestOneBit(wide))];
    for (int node = 0; node < count; node++) {
      if ((nodes[node] & WIDE) != 0) {
        for (int child = node + 1; child != 0; child = (int) (nodes[child] >>> SIBLING)) {
          put(key(node, (char) nodes[child]), child);
        }
      }
    }
  }

  private int children(int node) {
    int children = 0;
    int child = (nodes[node] & PARENT) == 0 ? 0 : node + 1;
    while (child != 0) {
      children++;
      child = (int) (nodes[child] >>> SIBLING);
    }
    return children;
  }

  private void put(long key, int child) {
    int slot = slot(key);
    while (edges[slot] != 0) {
      slot = (slot + 1) & (edges.length - 1);
    }
    edges[slot] = key << NUMBER_BITS | child;
  }

  private int childInTable(int node, char unit) {
    long key = key(node, unit);
    int slot = slot(key);
    for (long edge = edges[slot]; edge != 0; edge = edges[slot]) {
      if (edge >>> NUMBER_BITS == key) {
        return (int) (edge & NUMBER);
      }
      slot = (slot + 1) & (edges.length - 1);
    }
    return NONE;
  }

  private static long key(int node, char unit) {
    return (long) node << 16 | unit;
  }

  private int slot(long key) {
    return (int) (key * 0x9e3779b97f4a7c15L >>> 40) & (edges.length - 1);
  }
}
