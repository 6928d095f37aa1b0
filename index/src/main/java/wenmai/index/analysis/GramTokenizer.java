package wenmai.index.analysis;

import wenmai.corpus.Fold;
import wenmai.corpus.Runs;

/**
 * The gram layer: at each Han character the character and the pair that it begins; of each Latin or
 * number run its parts and, where it has several, the whole without separators.
 *
 * <p>{@code GPT-3提出} gives {@code gpt3} and {@code gpt} at one position, then {@code 3}, then
 * {@code 提} and {@code 提出}, then {@code 出}. The types say which is which.
 */
public final class GramTokenizer extends TextTokenizer {
  /** The type of one Han character. */
  public static final String UNIGRAM = "unigram";

  /** The type of two neighbouring Han characters. */
  public static final String BIGRAM = "bigram";

  /** The type of one part of a Latin or number run. */
  public static final String PART = "part";

  /** The type of a run of several parts. */
  public static final String WHOLE = "whole";

  private String text = "";
  private Runs runs = new Runs("");

  /** Where the next character of the present Han run begins; at its end, {@code hanEnd}. */
  private int han;

  private int hanEnd;
  private int bigramEnd;
  private boolean partPending;

  @Override
  void begin(String text) {
    this.text = text;
    runs = new Runs(text);
    han = 0;
    hanEnd = 0;
    bigramEnd = -1;
    partPending = false;
  }

  @Override
  boolean advance() {
    if (bigramEnd >= 0) {
      int start = han;
      han = nextHan(han);
      emit(start, bigramEnd, BIGRAM, false, 0);
      bigramEnd = -1;
      return true;
    }
    if (partPending) {
      partPending = false;
      emit(runs.start(), runs.end(), PART, false, 0);
      return true;
    }
    if (han < hanEnd) {
      return unigram();
    }
    if (!runs.next()) {
      return false;
    }
    if (runs.kind() == Runs.Kind.HAN) {
      han = runs.start();
      hanEnd = runs.end();
      return unigram();
    }
    if (runs.start() == runs.compoundStart() && runs.end() < runs.compoundEnd()) {
      partPending = true;
      emit(runs.compoundStart(), runs.compoundEnd(), WHOLE, true, 1);
    } else {
      emit(runs.start(), runs.end(), PART, false, 1);
    }
    return true;
  }

  private boolean unigram() {
    int end = pointEnd(han);
    emit(han, end, UNIGRAM, false, 1);
    int next = nextHan(han);
    if (next < hanEnd) {
      bigramEnd = pointEnd(next);
    } else {
      han = next;
    }
    return true;
  }

  /** Where the Han character after the one at {@code from} begins, wrapping blanks passed over. */
  private int nextHan(int from) {
    int i = pointEnd(from);
    while (i < hanEnd) {
      int point = text.codePointAt(i);
      if (Runs.isHan(point) || (point < 0x10000 && Runs.isHan(Fold.fold((char) point)))) {
        break;
      }
      i += Character.charCount(point);
    }
    return i;
  }

  private int pointEnd(int at) {
    return Character.isSurrogate(text.charAt(at))
        ? at + Character.charCount(text.codePointAt(at))
        : at + 1;
  }
}
