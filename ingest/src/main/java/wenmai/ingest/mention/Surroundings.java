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
  private String form;
  private BitSet starts;
  private BitSet ends;

  Surroundings(String text, Segmenter segmenter) {
    this.text = text;
    this.segmenter = segmenter;
  }

  /** Whether words begin at {@code start} and end at {@code end}. */
  boolean areWordEdges(int start, int end) {
    if (starts == null) {
      starts = new BitSet(text.length());
      ends = new BitSet(text.length() + 1);
      for (Span word : segmenter.segment(text)) {
        starts.set(word.start());
        ends.set(word.end());
      }
    }
    return starts.get(start) && ends.get(end);
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
