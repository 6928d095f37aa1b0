package wenmai.ingest.mention;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import wenmai.corpus.Segmenter;
import wenmai.corpus.Span;

/** What must be known of the whole text to judge one name; found out only when it is asked for. */
final class Surroundings {
  private final String text;
  private final Segmenter segmenter;
  private final Map<LexiconName, Boolean> allowed = new IdentityHashMap<>();
  private final BitSet segmented = new BitSet();
  private final BitSet starts = new BitSet();
  private final BitSet ends = new BitSet();
  private String form;

  Surroundings(String text, Segmenter segmenter) {
    this.text = text;
    this.segmenter = segmenter;
  }

  /** Whether words begin at {@code start} and end at {@code end}. */
  boolean areWordEdges(int start, int end) {
    if (!segmented.get(start)) {
      segmentAround(start);
    }
    return starts.get(start) && ends.get(end);
  }

  /** Asks the segmenter about one stretch of Han only: no word reaches beyond it. */
  private void segmentAround(int at) {
    int from = at;
    while (from > 0 && isHanOrGap(from - 1)) {
      from--;
    }
    int to = at;
    while (to < text.length() && isHanOrGap(to)) {
      to++;
    }
    for (Span word : segmenter.segment(text.substring(from, to))) {
      starts.set(from + word.start());
      ends.set(from + word.end());
    }
    segmented.set(from, to);
  }

  private boolean isHanOrGap(int at) {
    byte kind = Units.kind(text, at);
    return kind == Units.HAN || kind == Units.SEPARATOR || kind == Units.INVISIBLE;
  }

  /** Whether the text fulfils the conditions of {@code name}. */
  boolean allow(LexiconName name) {
    return !name.hasConditions() || allowed.computeIfAbsent(name, this::judge);
  }

  private boolean judge(LexiconName name) {
    return (name.require().isEmpty() || holdsOne(name.require())) && !holdsOne(name.notWith());
  }

  private boolean holdsOne(List<String> words) {
    if (form == null) {
      form = NameForm.of(text);
    }
    for (String word : words) {
      if (holds(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean holds(String word) {
    for (int at = form.indexOf(word); at >= 0; at = form.indexOf(word, at + 1)) {
      if (isFree(at, at + word.length())) {
        return true;
      }
    }
    return false;
  }

  private boolean isFree(int start, int end) {
    if (isWordAt(start) && isWordAt(start - 1)) {
      return false;
    }
    if (!isWordAt(end - 1)) {
      return true;
    }
    boolean plural = end < form.length() && form.charAt(end) == 's';
    return !isWordAt(end) || (plural && !isWordAt(end + 1));
  }

  private boolean isWordAt(int at) {
    return at >= 0 && at < form.length() && Units.isWord(Units.kind(form, at));
  }
}
