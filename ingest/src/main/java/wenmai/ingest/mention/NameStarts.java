package wenmai.ingest.mention;

import java.util.Collection;
import wenmai.corpus.Fold;

/**
 * Where in a text a name may begin. Most places are refused by one look-up, most of the others by
 * their first two to four units: forms are known by hashes of their beginnings, gaps left out. No
 * is sure, yes is not.
 */
final class NameStarts {
  /** What a unit of a text may be. */
  private static final byte IN_WORD = 1;

  private static final byte STARTS = 2;
  private static final byte IS_NAME = 4;
  private static final byte SURROGATE = 8;

  private static final int LONGEST = 4;
  private static final int BITS_OF_A_FORM = 32;
  private static final int LEAST_BITS = 1 << 14;

  /** Sets the hash of a form that ends apart from that of one that goes on. */
  private static final int WHOLE = 0x5bd1e995;

  private final byte[] flags = new byte[Character.MAX_VALUE + 1];
  private final long[] beginnings;
  private final int shift;

  NameStarts(Collection<String> forms) {
    int bits = Math.max(LEAST_BITS, Integer.highestOneBit(forms.size()) * BITS_OF_A_FORM);
    beginnings = new long[bits / Long.SIZE];
    shift = Integer.SIZE - Integer.numberOfTrailingZeros(bits);
    byte[] firsts = new byte[flags.length];
    for (String form : forms) {
      firsts[form.charAt(0)] |= form.length() == 1 ? STARTS | IS_NAME : STARTS;
      add(form);
    }
    for (int unit = 0; unit < flags.length; unit++) {
      boolean word = Units.isWord(Units.kind((char) unit));
      boolean surrogate = Character.isSurrogate((char) unit);
      flags[unit] =
          (byte)
              (firsts[Fold.fold((char) unit)]
                  | (word ? IN_WORD : 0)
                  | (surrogate ? SURROGATE : 0));
    }
  }

  private void add(String form) {
    int hash = form.charAt(0);
    int units = 1;
    for (int i = 1; i < form.length() && units < LONGEST; i++) {
      if (form.charAt(i) != NameForm.GAP) {
        hash = mixed(hash, form.charAt(i));
        units++;
        if (units == 2 || units == LONGEST) {
          set(hash);
        }
      }
    }
    if (units < LONGEST) {
      set(hash ^ WHOLE);
    }
  }

  /** The first place from {@code from} where a name may begin, or {@code limit}. */
  int next(char[] text, int from, int limit) {
    boolean afterWord = from > 0 && Units.isWord(Units.kind(text, from - 1));
    for (int i = from; i < limit; i++) {
      int flag = flags[text[i]];
      boolean word =
          (flag & SURROGATE) == 0 ? (flag & IN_WORD) != 0 : Units.isWord(Units.kind(text, i));
      // No name begins inside a word.
      if ((flag & STARTS) != 0 && !(word && afterWord)) {
        if (isBeginning(text, i, limit)) {
          return i;
        }
      }
      afterWord = word;
    }
    return limit;
  }

  /** Whether a form begins with {@code unit}. */
  boolean isFirst(char unit) {
    return (flags[unit] & STARTS) != 0;
  }

  /** Whether a name may begin at {@code at}, whatever stands before it. */
  boolean isBeginning(char[] text, int at, int limit) {
    if ((flags[text[at]] & IS_NAME) != 0) {
      return true;
    }
    int hash = Fold.fold(text[at]);
    int units = 1;
    for (int i = at + 1; i < limit; i++) {
      char unit = text[i];
      if (Gap.isGap(Units.kind(unit))) {
        continue;
      }
      hash = mixed(hash, Fold.fold(unit));
      units++;
      if (units == LONGEST) {
        return has(hash);
      }
      if (units == 2 && !has(hash)) {
        return false;
      }
      if (has(hash ^ WHOLE)) {
        return true;
      }
    }
    return false;
  }

  private static int mixed(int hash, char unit) {
    return (hash ^ unit << 16) * 0x9e3779b1 + unit;
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
