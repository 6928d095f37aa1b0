package wenmai.index.analysis;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import wenmai.corpus.Segmenter;

/** Analyses the field {@code word} into words, and every other field into grams. */
public final class LayerAnalyzer extends AnalyzerWrapper {
  /** The field that holds words. */
  public static final String WORD = "word";

  private final Analyzer grams =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          return new TokenStreamComponents(new GramTokenizer());
        }
      };

  private final Analyzer words;

  public LayerAnalyzer(Segmenter segmenter) {
    super(PER_FIELD_REUSE_STRATEGY);
    words =
        new Analyzer() {
          @Override
          protected TokenStreamComponents createComponents(String field) {
            WordTokenizer source = new WordTokenizer(segmenter);
            return new TokenStreamComponents(source, StemFilter.of(source));
          }
        };
  }

  @Override
  protected Analyzer getWrappedAnalyzer(String field) {
    return field.equals(WORD) ? words : grams;
  }
}
