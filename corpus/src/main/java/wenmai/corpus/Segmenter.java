package wenmai.corpus;

import java.util.List;

/** The seam behind which word segmentation lives. Implementations are safe from many threads. */
public interface Segmenter {
  /**
   * The words of {@code text} in order, without overlap; white space and punctuation belong to no
   * word.
   */
  List<Span> segment(String text);

  /**
   * Whether {@code at} stands between two words of {@code [from, to)}, a stretch of a text, where
   * that can be told without cutting the stretch; false says nothing.
   */
  default boolean isSureEdge(String text, int from, int to, int at) {
    return false;
  }
}
