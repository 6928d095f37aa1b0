package wenmai.index.alike;

import java.util.Arrays;
import java.util.function.LongConsumer;
import wenmai.corpus.Fold;
import wenmai.corpus.Runs;

/**
 * The shingles of a text (Broder, On the resemblance and containment of documents, 1997): every run
 * of three words that stand side by side within a sentence, where each Han character is a word. A
 * sentence of fewer words is one shingle. Text is folded, and white space and signs do not count,
 * so that neither width, case, script nor layout makes a difference; nor does the order of
 * paragraphs, as no shingle goes from one into the next.
 */
public final class Shingles {
  private static final int WORDS = 3;

  private static final String SENTENCE_ENDS = ".。!！?？;；…";

  private final long[] hashes;

  private Shingles(long[] hashes) {
    this.hashes = hashes;
  }

  /** The shingles of a text, each once. */
  public static Shingles of(String text) {
    long[][] all = {new long[64]};
    int[] count = {0};
    each(
        text,
        shingle -> {
          if (count[0] == all[0].length) {
            all[0] = Arrays.copyOf(all[0], 2 * count[0]);
          }
          all[0][count[0]++] = shingle;
        });
    return new Shingles(Arrays.stream(all[0], 0, count[0]).sorted().distinct().toArray());
  }

  /** How many there are. */
  public int size() {
    return hashes.length;
  }

  /**
   * Which share of these are shingles of {@code other} too (Broder's containment); 0 if there are
   * none.
   */
  public double containedIn(Shingles other) {
    return hashes.length == 0 ? 0 : (double) common(other) / hashes.length;
  }

  /** The share that both have of what one of them has (Jaccard's index); 0 if there is none. */
  public double resemblance(Shingles other) {
    int common = common(other);
    int all = hashes.length + other.hashes.length - common;
    return all == 0 ? 0 : (double) common / all;
  }

  private int common(Shingles other) {
    int common = 0;
    for (int i = 0, j = 0; i < hashes.length && j < other.hashes.length; ) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }

  /** Hands out the hash of each shingle, in the order of the text, the same one again and again. */
  static void each(String text, LongConsumer to) {
    Window window = new Window(to);
    int last = 0;
    for (Runs run = new Runs(text); run.next(); ) {
      if (endsSentence(text, last, run.start())) {
        window.close();
      }
      last = run.end();
      if (run.kind() == Runs.Kind.HAN) {
        for (int i = run.start(); i < run.end(); ) {
          int point = text.codePointAt(i);
          if (Runs.isHan(point)) {
            window.add(mixed(folded(point)));
          }
          i += Character.charCount(point);
        }
      } else {
        window.add(word(text, run.start(), run.end()));
      }
    }
    window.close();
  }

  /** The last words of the sentence so far. */
  private static final class Window {
    private final long[] words = new long[WORDS];
    private final LongConsumer to;
    private int count;

    Window(LongConsumer to) {
      this.to = to;
    }

    void add(long word) {
      words[count++ % WORDS] = word;
      if (count >= WORDS) {
        to.accept(hash(WORDS));
      }
    }

    /** Ends the sentence. */
    void close() {
      if (count > 0 && count < WORDS) {
        to.accept(hash(count));
      }
      count = 0;
    }

    private long hash(int length) {
      long hash = length;
      for (int i = count - length; i < count; i++) {
        hash = mixed(hash * 31 + words[i % WORDS]);
      }
      return hash;
    }
  }

  /** Whether a sentence or a block ends between two words: there is a sign or an empty line. */
  private static boolean endsSentence(String text, int from, int to) {
    int breaks = 0;
    for (int i = from; i < to; i++) {
      char unit = text.charAt(i);
      breaks += unit == '\n' ? 1 : 0;
      if (breaks == 2 || SENTENCE_ENDS.indexOf(unit) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int folded(int point) {
    return point < Character.MIN_SUPPLEMENTARY_CODE_POINT ? Fold.fold((char) point) : point;
  }

  private static long word(String text, int from, int to) {
    long hash = 0;
    for (int i = from; i < to; i++) {
      char unit = Fold.fold(text.charAt(i));
      hash = Fold.isInvisible(unit) ? hash : mixed(hash * 31 + unit);
    }
    return hash;
  }

  /** Scatters the bits of a number (Stafford's mix 13, as in SplitMix64). */
  static long mixed(long number) {
    long bits = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
    return bits ^ (bits >>> 31);
  }
}
