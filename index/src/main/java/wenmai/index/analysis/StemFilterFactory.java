package wenmai.index.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;

/** Makes {@link StemFilter} under the name {@code wenmaiStem}. */
public final class StemFilterFactory extends TokenFilterFactory {
  /** The SPI name. */
  public static final String NAME = "wenmaiStem";

  /** Takes no arguments. */
  public StemFilterFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown arguments: " + args.keySet());
    }
  }

  /** For SPI alone. */
  public StemFilterFactory() {
    throw defaultCtorException();
  }

  @Override
  public TokenStream create(TokenStream input) {
    return StemFilter.of(input);
  }
}
