package wenmai.index.analysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;

/**
 * Stems plain English words, of letters a to z alone and at least four of them; names with digits,
 * dots or signs stay as they are.
 */
public final class StemFilter extends TokenFilter {
  private static final int SHORTEST = 4;

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);

  private StemFilter(TokenStream input) {
    super(input);
  }

  /** Wraps a stream of folded words. */
  public static TokenStream of(TokenStream input) {
    return new PorterStemFilter(new StemFilter(input));
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    keyword.setKeyword(!isPlainWord());
    return true;
  }

  private boolean isPlainWord() {
    for (int i = 0; i < term.length(); i++) {
      char unit = term.charAt(i);
      if (unit < 'a' || unit > 'z') {
        return false;
      }
    }
    return term.length() >= SHORTEST;
  }
}
