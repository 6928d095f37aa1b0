package wenmai.ingest.mention;

import java.util.BitSet;
import wenmai.corpus.Segmenter;
import wenmai.corpus.Span;

/** What must be known of the whole text to judge one name; found out only when it is asked for. */
final class Surroundings {
  private final String text;
  private final char[] units;
  private final Segmenter segmenter;
  private final ConditionWords conditionWords;
  private final BitSet segmented = new BitSet();
  private final BitSet starts = new BitSet();
  private final BitSet ends = new BitSet();
  private BitSet held;

  /**
   * @param conditionWords null where conditions are not judged
   */
  Surroundings(String text, char[] units, Segmenter segmenter, ConditionWords conditionWords) {
    this.text = text;
    this.units = units;
    this.segmenter = segmenter;
    this.conditionWords = conditionWords;
  }

  /** Whether words begin at {@code start} and end at {@code end}. */
  boolean areWordEdges(int start, int end) {
    if (!segmented.get(start)) {
      int from = start;
      while (from > 0 && isHanOrGap(from - 1)) {
        from--;
      }
      int to = end;
      while (to < units.length && isHanOrGap(to)) {
        to++;
      }
      if (segmenter.isSureEdge(text, from, to, start)
          && segmenter.isSureEdge(text, from, to, end)) {
        return true;
      }
      segment(from, to);
    }
    return starts.get(start) && ends.get(end);
  }

  /** Asks the segmenter about one stretch of Han only: no word reaches beyond it. */
  private void segment(int from, int to) {
    for (Span word : segmenter.segment(text.substring(from, to))) {
      starts.set(from + word.start());
      ends.set(from + word.end());
    }
    segmented.set(from, to);
  }

  private boolean isHanOrGap(int at) {
    byte kind = Units.kind(units, at);
    return kind == Units.HAN || kind == Units.SEPARATOR || kind == Units.INVISIBLE;
  }

  /** Whether the text fulfils the conditions of {@code name}, if they are judged. */
  boolean allow(LexiconName name) {
    return conditionWords == null || !name.hasConditions() || judge(name);
  }

  private boolean judge(LexiconName name) {
    if (held == null) {
      held = conditionWords.in(units);
    }
    return (name.require().length == 0 || holdsOne(name.require())) && !holdsOne(name.notWith());
  }

  private boolean holdsOne(int[] words) {
    for (int word : words) {
      if (held.get(word)) {
        return true;
      }
    }
    return false;
  }
}
