package wenmai.index.analysis;

import java.util.Iterator;
import java.util.List;
import wenmai.corpus.Segmenter;
import wenmai.corpus.Span;

/** The word layer: the words of a segmenter, folded. */
public final class WordTokenizer extends TextTokenizer {
  private final Segmenter segmenter;
  private Iterator<Span> words = List.<Span>of().iterator();

  public WordTokenizer(Segmenter segmenter) {
    this.segmenter = segmenter;
  }

  @Override
  void begin(String text) {
    words = segmenter.segment(text).iterator();
  }

  @Override
  boolean advance() {
    if (!words.hasNext()) {
      return false;
    }
    Span word = words.next();
    emit(word.start(), word.end(), "word", false, 1);
    return true;
  }
}
