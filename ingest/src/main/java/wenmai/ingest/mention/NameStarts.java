package wenmai.ingest.mention;

import java.util.Collection;
import wenmai.corpus.Fold;

/**
 * Where in a text a name may begin. Nearly all places are refused by one bit for two units, most of
 * the others by hashes of their first four and eight; gaps do not count. No is sure, yes is not.
 */
final class NameStarts {
  private static final int WORD = 1 << 16;
  private static final int GAP = 1 << 17;
  private static final int SURROGATE = 1 << 18;

  private static final int LONGEST = 8;
  private static final int BITS_OF_A_FORM = 32;
  private static final int LEAST_BITS = 1 << 14;

  /** Sets the hash of a form that ends apart from that of one that goes on. */
  private static final int WHOLE = 0x5bd1e995;

  /** Of each unit of a text: its fold, and what it is. */
  private static final int[] UNITS = units();

  private static final int PAIR_BITS = 18;

  /** What two neighbours are that may begin a form; all that a form may begin with, and a gap. */
  private final long[] pairs = new long[1 << PAIR_BITS - 6];

  private final boolean[] isName = new boolean[Character.MAX_VALUE + 1];
  private final long[] beginnings;
  private final int shift;

  NameStarts(Collection<String> forms) {
    int bits = Math.max(LEAST_BITS, Integer.highestOneBit(forms.size() + 1) * BITS_OF_A_FORM);
    beginnings = new long[bits / Long.SIZE];
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(bits);
    for (String form : forms) {
      add(form);
    }
  }

  private static int[] units() {
    int[] units = new int[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < units.length; unit++) {
      byte kind = Units.kind((char) unit);
      units[unit] =
          (Gap.isGap(kind) ? GAP : Fold.fold((char) unit))
              | (Units.isWord(kind) ? WORD : 0)
              | (Character.isSurrogate((char) unit) ? SURROGATE : 0);
    }
    return units;
  }

  private void add(String form) {
    char first = form.charAt(0);
    isName[first] |= form.length() == 1;
    setPair(pair(first, GAP));
    int hash = first;
    int units = 1;
    for (int i = 1; i < form.length() && units < LONGEST; i++) {
      char unit = form.charAt(i);
      if (unit == NameForm.GAP) {
        continue;
      }
      hash = mixed(hash, unit);
      units++;
      if (units == 2) {
        setPair(pair(first, unit));
      } else if (isLevel(units)) {
        set(hash);
      }
    }
    if (units < LONGEST) {
      set(hash ^ WHOLE);
    }
  }

  /** The first place from {@code from} where a name may begin, or {@code limit}. */
  int next(char[] text, int from, int limit) {
    if (from >= limit) {
      return limit;
    }
    int before = from > 0 && Units.isWord(Units.kind(text, from - 1)) ? WORD : 0;
    int here = UNITS[text[from]];
    for (int i = from; i < limit; i++) {
      int next = i + 1 < limit ? UNITS[text[i + 1]] : GAP;
      int word = here & WORD;
      if ((here & SURROGATE) != 0) {
        word = Units.isWord(Units.kind(text, i)) ? WORD : 0;
      }
      // No name begins inside a word.
      if (isPair(pair(here, next)) && (word & before) == 0 && isBeginning(text, i, limit)) {
        return i;
      }
      before = word;
      here = next;
    }
    return limit;
  }

  /** Whether a name may begin at {@code at}, whatever stands before it. */
  boolean isBeginning(char[] text, int at, int limit) {
    int first = UNITS[text[at]];
    if (isName[first & 0xffff]) {
      return true;
    }
    int hash = first & 0xffff;
    int units = 1;
    for (int i = at + 1; i < limit; i++) {
      int unit = UNITS[text[i]];
      if ((unit & GAP) != 0) {
        continue;
      }
      hash = mixed(hash, (char) unit);
      units++;
      boolean known = units == 2 ? isPair(pair(first, unit)) : !isLevel(units) || has(hash);
      if (!known || units == LONGEST) {
        return known;
      }
      if (has(hash ^ WHOLE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether beginnings of so many units are known. */
  private static boolean isLevel(int units) {
    return (units & (units - 1)) == 0;
  }

  private static int mixed(int hash, char unit) {
    return (hash ^ unit << 16) * 0x9e3779b1 + unit;
  }

  private static int pair(int first, int second) {
    return ((first & 0xffff) << 16 | second & 0xffff | (second & GAP) >>> 17) * 0x9e3779b1
        >>> Integer.SIZE - PAIR_BITS;
  }

  private void setPair(int pair) {
    pairs[pair >>> 6] |= 1L << pair;
  }

  private boolean isPair(int pair) {
    return (pairs[pair >>> 6] & 1L << pair) != 0;
  }

  private void set(int hash) {
    int bit = bit(hash);
    beginnings[bit >>> 6] |= 1L << bit;
  }

  private boolean has(int hash) {
    int bit = bit(hash);
    return (beginnings[bit >>> 6] & 1L << bit) != 0;
  }

  private int bit(int hash) {
    return hash * 0x85ebca6b >>> shift;
  }
}
