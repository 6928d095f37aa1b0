package wenmai.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** How much a term tells: its inverse document frequency, as BM25 computes it. */
final class TermWeights {
  private final IndexReader reader;

  TermWeights(IndexReader reader) {
    this.reader = reader;
  }

  /** ln(1 + (N - n + 0.5) / (n + 0.5)) for n of N passages (Robertson and Zaragoza, 2009). */
  double of(Term term) {
    try {
      double n = reader.docFreq(term);
      double all = Math.max(reader.getDocCount(term.field()), n);
      return Math.log(1 + (all - n + 0.5) / (n + 0.5));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
