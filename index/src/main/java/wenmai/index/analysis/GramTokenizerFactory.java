package wenmai.index.analysis;

import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;

/** Makes {@link GramTokenizer} under the name {@code wenmaiGram}. */
public final class GramTokenizerFactory extends TokenizerFactory {
  /** The SPI name. */
  public static final String NAME = "wenmaiGram";

  /** Takes no arguments. */
  public GramTokenizerFactory(Map<String, String> args) {
    super(args);
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown arguments: " + args.keySet());
    }
  }

  /** For SPI alone. */
  public GramTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public GramTokenizer create(AttributeFactory factory) {
    return new GramTokenizer();
  }
}
