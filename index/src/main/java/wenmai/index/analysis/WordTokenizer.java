package wenmai.index.analysis;

import java.util.List;
import wenmai.corpus.Segmenter;
import wenmai.corpus.Span;

/** The word layer: the words of a segmenter, folded. */
public final class WordTokenizer extends TextTokenizer {
  private final Segmenter segmenter;
  private List<Span> words = List.of();
  private int next;

  public WordTokenizer(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  @Override
  void begin(String text) {
    words = segmenter.segment(text);
    next = 0;
  }

  @Override
  boolean advance() {
    if (next == words.size()) {
      return false;
    }
    Span word = words.get(next++);
    emit(word.start(), word.end(), "word", false, 1);
    return true;
  }
}
