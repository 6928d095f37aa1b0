package wenmai.corpus;

import java.util.List;

/** The seam behind which word segmentation lives. Implementations are safe from many threads. */
public interface Segmenter {
  /**
   * The words of {@code text} in order, without overlap; white space and punctuation belong to no
   * word.
   */
  List<Span> segment(String text);
}
