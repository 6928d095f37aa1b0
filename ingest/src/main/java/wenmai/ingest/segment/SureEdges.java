package wenmai.ingest.segment;

import com.hankcs.hanlp.dictionary.other.CharType;
import wenmai.corpus.Fold;
import wenmai.corpus.Runs;

/**
 * Tells of a place between two Han whether it parts two words however the run is cut: where no word
 * of the dictionaries reaches over it. That is far cheaper than the cut, and true of most places
 * that are looked at. No means only that the run must be cut.
 */
final class SureEdges {
  private SureEdges() {}

  /** Whether {@code at} parts words in {@code [from, to)} of a text surely. */
  static boolean isOne(String text, int from, int to, int at) {
    if (at == to) {
      return true;
    }
    if (!isPlain(text.charAt(at))) {
      return endsRun(text, from, to, at);
    }
    if (!beginsWord(text, to, at)) {
      return false;
    }
    HanDictionary dictionary = HanDictionary.get();
    int start = at - 1;
    while (start >= from && isPlain(text.charAt(start))) {
      if (reachesOver(dictionary.core(), text, from, start, to, at)
          || reachesOver(dictionary.compounds(), text, from, start, to, at)) {
        return false;
      }
      start--;
    }
    return start < from || endsRun(text, from, to, start);
  }

  /** Whether what stands at {@code at}, and is no plain Han, surely ends a run. */
  private static boolean endsRun(String text, int from, int to, int at) {
    int i = at;
    while (i >= from && isBlank(text.charAt(i))) {
      i--;
    }
    if (i >= from && !isPlain(text.charAt(i))) {
      return false;
    }
    for (i = at; i < to && isBlank(text.charAt(i)); i++) {}
    return i == to || isPlain(text.charAt(i));
  }

  /** A blank that is no line break, for a run goes on over one of those. */
  private static boolean isBlank(char unit) {
    return unit == ' ' || unit == '\u3000';
  }

  /** A Han in one unit, as nearly all are. */
  private static boolean isPlain(char unit) {
    return Runs.isHan(Fold.fold(unit));
  }

  /** Whether a word begins here and not a stretch of characters that no word has. */
  private static boolean beginsWord(String text, int to, int at) {
    char first = Fold.fold(text.charAt(at));
    HanDictionary dictionary = HanDictionary.get();
    WordTrie core = dictionary.core();
    int state = core.next(WordTrie.ROOT, first);
    return state >= 0 && core.word(state) >= 0 && dictionary.typeOf(first) != CharType.CT_CNUM;
  }

  private static boolean reachesOver(
      WordTrie words, String text, int from, int start, int to, int at) {
    int state = WordTrie.ROOT;
    int i = start;
    for (; i < to && isPlain(text.charAt(i)); i++) {
      state = words.next(state, Fold.fold(text.charAt(i)));
      if (state < 0) {
        return false;
      }
      if (i >= at && words.word(state) >= 0) {
        return true;
      }
    }
    // What is no plain Han may stand inside a run, and a word go on behind it.
    return i < to && !endsRun(text, from, to, i);
  }
}
