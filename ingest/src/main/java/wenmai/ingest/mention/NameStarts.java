package wenmai.ingest.mention;

import java.util.Collection;
import java.util.stream.IntStream;
import wenmai.corpus.image.ImageReader;
import wenmai.corpus.image.ImageWriter;

/**
 * Where in a text a name may begin. Nearly all places are refused by one bit for two units, most of
 * the others by hashes of their first four and eight; gaps do not count. No is sure, yes is not.
 */
final class NameStarts {
  static final int LETTER = 1 << 16;
  static final int DIGIT = 1 << 20;
  private static final int WORD = LETTER | DIGIT;
  static final int GAP = 1 << 17;

  private static final int LEVEL = 4;
  private static final int LONGEST = 8;
  private static final int BITS_OF_A_FORM = 256;
  private static final int LEAST_BITS = 1 << 14;

  /** Sets the hash of a form that ends apart from that of one that goes on. */
  private static final int WHOLE = 0x5bd1e995;

  /** Stands for what is a form alone, whatever follows it. */
  static final int SEPARATOR = 1 << 21;

  private static final int IS_FORM = 1 << 19;

  private static final int PAIR_BITS = 18;

  /** What two neighbours are that may begin a form; all that a form may begin with, and a gap. */
  private final long[] pairs;

  /** Of each unit of a text: its fold, and what it is. */
  private final int[] units = Units.starts().clone();

  private final long[] beginnings;
  private final int shift;

  private final boolean seams;

  /**
   * @param seams whether a form may begin between a letter and a digit
   */
  NameStarts(Collection<String> forms, boolean seams) {
    this.seams = seams;
    pairs = new long[1 << PAIR_BITS - 6];
    int bits = Math.max(LEAST_BITS, Integer.highestOneBit(forms.size() + 1) * BITS_OF_A_FORM);
    beginnings = new long[bits / Long.SIZE];
    shift = shift(beginnings);
    for (String form : forms) {
      add(form);
    }
    for (int unit = 0; unit < units.length; unit++) {
      if ((units[unit] & GAP) == 0) {
        units[unit] |= units[units[unit] & 0xffff] & IS_FORM;
      }
    }
  }

  /** Reads what {@link #write} wrote. */
  NameStarts(ImageReader image, boolean seams) {
    this.seams = seams;
    pairs = image.longNumbers();
    beginnings = image.longNumbers();
    shift = shift(beginnings);
    for (int unit : image.numbers()) {
      units[unit] |= IS_FORM;
    }
  }

  void write(ImageWriter out) {
    out.section(pairs).section(beginnings);
    out.section(
        IntStream.range(0, units.length).filter(unit -> (units[unit] & IS_FORM) != 0).toArray());
  }

  private static int shift(long[] bits) {
    return Integer.SIZE - Integer.numberOfTrailingZeros(bits.length * Long.SIZE);
  }

  private void add(String form) {
    char first = form.charAt(0);
    units[first] |= form.length() == 1 ? IS_FORM : 0;
    set(pairs, pair(first, GAP));
    int hash = first;
    int length = 1;
    for (int i = 1; i < form.length() && length < LONGEST; i++) {
      char unit = form.charAt(i);
      if (unit == NameForm.GAP) {
        set(mixed(hash, unit));
        continue;
      }
      hash = mixed(hash, unit);
      length++;
      if (length == 2) {
        set(pairs, pair(first, unit));
      } else if (isLevel(length)) {
        set(hash);
      }
    }
    if (length < LONGEST) {
      set(hash ^ WHOLE);
    }
  }

  /**
   * The first place from {@code from} where a name may begin, or {@code limit}: not inside a word,
   * as far as one unit tells.
   */
  int next(char[] text, int from, int limit) {
    int i = from > 0 ? wordEnd(units[text[from - 1]], text, from, limit) : from;
    while (i < limit) {
      int here = units[text[i]];
      int next = i + 1 < limit ? units[text[i + 1]] : GAP;
      if ((has(pairs, pair(here, next)) | here & IS_FORM) != 0 && isBeginning(text, i, limit)) {
        return i;
      }
      i = wordEnd(here, text, i + 1, limit);
    }
    return limit;
  }

  /** Where the word ends that goes on at {@code from} behind the unit {@code before}. */
  private int wordEnd(int before, char[] text, int from, int limit) {
    int word = before & WORD;
    if (word == 0) {
      return from;
    }
    int same = seams ? word : WORD;
    int i = from;
    while (i < limit && (units[text[i]] & same) != 0) {
      i++;
    }
    return i;
  }

  /** Whether a name may begin at {@code at}, whatever stands before it. */
  private boolean isBeginning(char[] text, int at, int limit) {
    int first = units[text[at]];
    if ((first & IS_FORM) != 0) {
      return true;
    }
    return (limit - at < LEVEL || hasFour(first, text, at))
        && isLongBeginning(first, text, at, limit);
  }

  /** Looks at four units, or those before a gap between words, with few branches. */
  private boolean hasFour(int first, char[] text, int at) {
    int second = units[text[at + 1]];
    int third = units[text[at + 2]];
    int fourth = units[text[at + 3]];
    int two = mixed(first & 0xffff, (char) second);
    int three = mixed(two, (char) third);
    if (((second | third | fourth) & GAP) == 0) {
      return (has(two ^ WHOLE) | has(three ^ WHOLE) | has(mixed(three, (char) fourth))) != 0;
    }
    if ((first & second & third & LETTER) != 0 && (fourth & SEPARATOR) != 0) {
      return (has(two ^ WHOLE) | has(three ^ WHOLE) | has(mixed(three, NameForm.GAP))) != 0;
    }
    if ((first & second & LETTER) != 0 && (third & SEPARATOR) != 0) {
      return (has(two ^ WHOLE) | has(mixed(two, NameForm.GAP))) != 0;
    }
    return true;
  }

  private boolean isLongBeginning(int first, char[] text, int at, int limit) {
    int hash = first & 0xffff;
    int length = 1;
    for (int i = at + 1; i < limit; i++) {
      int unit = units[text[i]];
      if ((unit & GAP) != 0) {
        continue;
      }
      hash = mixed(hash, (char) unit);
      length++;
      boolean known =
          length == 2 ? has(pairs, pair(first, unit)) != 0 : !isLevel(length) || has(hash) != 0;
      if (!known || length == LONGEST) {
        return known;
      }
      if (has(hash ^ WHOLE) != 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether beginnings of so many units are known. */
  private static boolean isLevel(int length) {
    return length == LEVEL || length == LONGEST;
  }

  private static int mixed(int hash, char unit) {
    return (hash ^ unit << 16) * 0x9e3779b1 + unit;
  }

  private static int pair(int first, int second) {
    return ((first & 0xffff) << 16 | second & 0xffff | (second & GAP) >>> 17) * 0x9e3779b1
        >>> Integer.SIZE - PAIR_BITS;
  }

  private void set(int hash) {
    set(beginnings, hash * 0x85ebca6b >>> shift);
  }

  private int has(int hash) {
    return has(beginnings, hash * 0x85ebca6b >>> shift);
  }

  private static void set(long[] bits, int at) {
    bits[at >>> 6] |= 1L << at;
  }

  private static int has(long[] bits, int at) {
    return (int) (bits[at >>> 6] >>> at) & 1;
  }
}
