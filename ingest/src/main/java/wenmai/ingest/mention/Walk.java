package wenmai.ingest.mention;

import java.util.Arrays;
import wenmai.corpus.Fold;

/** Follows the trie along a text and notes every name that ends on the way. */
final class Walk {
  private final NameTrie trie;
  private final char[] text;
  private int limit;
  private int[] names = new int[8];
  private int[] ends = new int[8];
  private int count;

  Walk(NameTrie trie, char[] text) {
    this.trie = trie;
    this.text = text;
  }

  /** Notes the names that begin at {@code start} and end at {@code limit} or before. */
  void from(int start, int limit) {
    this.limit = limit;
    count = 0;
    int node = trie.child(NameTrie.ROOT, Fold.fold(text[start]));
    follow(node, Units.kind(text, start), start + 1);
  }

  /** How many names were noted; the longest is the first. */
  int count() {
    return count;
  }

  int name(int i) {
    return names[i];
  }

  int end(int i) {
    return ends[i];
  }

  private void follow(int from, byte fromKind, int fromEnd) {
    int node = from;
    byte last = fromKind;
    int at = fromEnd;
    while (node != NameTrie.NONE) {
      if (trie.isNamed(node)) {
        note(trie.name(node), at);
      }
      if (at >= limit) {
        return;
      }
      int next = at;
      int gap = Gap.NONE;
      int unit = Units.foldAndKind(text[at]);
      if (Units.isGap(unit)) {
        long read = Gap.read(text, at);
        next = Gap.end(read);
        gap = Gap.kind(read);
        if (next >= limit || gap == Gap.TOO_WIDE) {
          return;
        }
        unit = Units.foldAndKind(text[next]);
      }
      byte kind = Units.kindOf(unit, text, next);
      node = step(node, last, gap, (char) unit, kind, next + 1);
      last = kind;
      at = next + 1;
    }
  }

  private int step(int node, byte last, int gap, char unit, byte kind, int end) {
    boolean seam = Units.isSeam(last, kind);
    boolean wrapped = gap == Gap.WRAP && last == Units.HAN && kind == Units.HAN;
    boolean direct = !seam && (gap == Gap.NONE || wrapped);
    int through =
        trie.hasGap(node) ? trie.child(trie.child(node, NameForm.GAP), unit) : NameTrie.NONE;
    if (!direct) {
      return through;
    }
    int child = trie.child(node, unit);
    if (child == NameTrie.NONE) {
      return through;
    }
    if (through == NameTrie.NONE) {
      return child;
    }
    // Both "few-shot" and "fewer" may go on here: the rarer way is followed aside.
    follow(through, kind, end);
    return child;
  }

  private void note(int name, int end) {
    if (count == ends.length) {
      names = Arrays.copyOf(names, 2 * count);
      ends = Arrays.copyOf(ends, 2 * count);
    }
    int i = count++;
    while (i > 0 && ends[i - 1] < end) {
      ends[i] = ends[i - 1];
      names[i] = names[i - 1];
      i--;
    }
    ends[i] = end;
    names[i] = name;
  }
}
