package wenmai.ingest.mention;

import java.util.BitSet;
import java.util.Map;
import wenmai.corpus.Fold;
import wenmai.corpus.image.ImageReader;
import wenmai.corpus.image.ImageWriter;

/**
 * The words that the conditions of names ask about, each with a number, and which of them a text
 * holds: found in one pass, however many they are. A word stands free in a text if its form stands
 * free in the form of the text, plural or not.
 */
final class ConditionWords {
  private final NameTrie trie;
  private final NameStarts beginnings;

  /**
   * @param numbers of the words, by their forms
   */
  ConditionWords(Map<String, Integer> numbers) {
    trie = new NameTrie(numbers);
    beginnings =
        new NameStarts(numbers.keySet().stream().filter(form -> !form.isEmpty()).toList(), true);
  }

  /** Reads what {@link #write} wrote. */
  ConditionWords(ImageReader image) {
    trie = new NameTrie(image);
    beginnings = new NameStarts(image, true);
  }

  void write(ImageWriter out) {
    trie.write(out);
    beginnings.write(out);
  }

  /** The numbers of the words that {@code text} holds. */
  BitSet in(char[] text) {
    BitSet found = new BitSet();
    if (trie.isNamed(NameTrie.ROOT)) {
      // A word of separators alone stands everywhere.
      found.set(trie.name(NameTrie.ROOT));
    }
    int at = beginnings.next(text, 0, text.length);
    while (at < text.length) {
      if (startsFree(text, at)) {
        follow(text, at, found);
      }
      at = beginnings.next(text, at + 1, text.length);
    }
    return found;
  }

  private static boolean startsFree(char[] text, int start) {
    if (start == 0 || !isWord(text, start)) {
      return true;
    }
    int before = start - 1;
    while (before > 0 && Units.kind(text, before) == Units.INVISIBLE) {
      before--;
    }
    boolean seam = Units.isSeam(Units.kind(text, before), Units.kind(text, start));
    return seam || !isWord(text, before);
  }

  private void follow(char[] text, int start, BitSet found) {
    int node = trie.child(NameTrie.ROOT, Fold.fold(text[start]));
    byte last = Units.kind(text, start);
    int end = start + 1;
    while (node != NameTrie.NONE) {
      long gap = Gap.read(text, end);
      int next = Gap.end(gap);
      byte kind = next == text.length ? Units.OTHER : Units.kind(text, next);
      boolean parted = NameForm.isParted(last, Gap.kind(gap), kind);
      if (trie.isNamed(node)) {
        if (!isWord(text, end - 1) || parted || endsFree(text, next)) {
          found.set(trie.name(node));
        }
      }
      if (next == text.length) {
        return;
      }
      int from = parted ? trie.child(node, NameForm.GAP) : node;
      node = from == NameTrie.NONE ? from : trie.child(from, Fold.fold(text[next]));
      last = kind;
      end = next + 1;
    }
  }

  /** Whether no word goes on at {@code next}, but for the s of a plural. */
  private static boolean endsFree(char[] text, int next) {
    if (next == text.length || !isWord(text, next)) {
      return true;
    }
    if (Fold.fold(text[next]) != 's') {
      return false;
    }
    long gap = Gap.read(text, next + 1);
    int after = Gap.end(gap);
    return after == text.length
        || NameForm.isParted(Units.kind(text, next), Gap.kind(gap), Units.kind(text, after))
        || !isWord(text, after);
  }

  /** Whether the folded unit is one of a word: the mark of a footnote becomes a digit. */
  private static boolean isWord(char[] text, int at) {
    char folded = Fold.fold(text[at]);
    return Units.isWord(Character.isSurrogate(folded) ? Units.kind(text, at) : Units.kind(folded));
  }
}
