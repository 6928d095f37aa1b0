package wenmai.ingest.mention;

import java.util.Arrays;

/** Collects the forms of a {@link NameTrie}. */
final class NameTrieBuilder {
  private long[] edges = new long[1 << 10];
  private int[] targets = new int[1 << 10];
  private int nodes = 1;
  private int[] names = new int[1 << 9];
  private boolean[] gapped = new boolean[1 << 9];

  NameTrieBuilder() {
    Arrays.fill(names, NameTrie.NONE);
  }

  /**
   * Adds a form that stands for {@code name}, a number from 0.
   *
   * @return the name that the form stood for before, or {@link NameTrie#NONE}
   */
  int add(String form, int name) {
    int node = 0;
    for (int i = 0; i < form.length(); i++) {
      node = childOrNew(node, form.charAt(i));
    }
    int before = names[node];
    names[node] = name;
    return before;
  }

  NameTrie build() {
    return new NameTrie(edges, targets, Arrays.copyOf(names, nodes), gapped);
  }

  private int childOrNew(int node, char unit) {
    long key = NameTrie.key(node, unit);
    int slot = slotOf(key);
    if (edges[slot] == key) {
      return targets[slot];
    }
    if (nodes == NameTrie.MAX_NODES) {
      throw new IllegalArgumentException(
          "the lexicon's names have more than " + NameTrie.MAX_NODES + " characters");
    }
    gapped[node] |= unit == NameForm.GAP;
    edges[slot] = key;
    targets[slot] = nodes;
    if (++nodes == names.length) {
      grow();
    }
    return nodes - 1;
  }

  /** The slot that holds an edge, or the free one where it belongs. */
  private int slotOf(long key) {
    int slot = NameTrie.slot(key, edges.length);
    while (edges[slot] != 0 && edges[slot] != key) {
      slot = (slot + 1) & (edges.length - 1);
    }
    return slot;
  }

  private void grow() {
    names = Arrays.copyOf(names, 2 * nodes);
    Arrays.fill(names, nodes, names.length, NameTrie.NONE);
    gapped = Arrays.copyOf(gapped, names.length);
    long[] oldEdges = edges;
    int[] oldTargets = targets;
    edges = new long[2 * oldEdges.length];
    targets = new int[edges.length];
    for (int i = 0; i < oldEdges.length; i++) {
      if (oldEdges[i] != 0) {
        int slot = slotOf(oldEdges[i]);
        edges[slot] = oldEdges[i];
        targets[slot] = oldTargets[i];
      }
    }
  }
}
