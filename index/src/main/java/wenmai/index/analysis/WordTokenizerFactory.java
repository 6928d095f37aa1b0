package wenmai.index.analysis;

import java.io.IOException;
import java.util.Map;
import org.apache.lucene.analysis.TokenizerFactory;
import org.apache.lucene.util.AttributeFactory;
import org.apache.lucene.util.ResourceLoader;
import org.apache.lucene.util.ResourceLoaderAware;
import wenmai.corpus.Segmenter;

/**
 * Makes {@link WordTokenizer} under the name {@code wenmaiWord}. Its one argument {@code segmenter}
 * is the class name of a {@link Segmenter} with a constructor without arguments.
 */
public final class WordTokenizerFactory extends TokenizerFactory implements ResourceLoaderAware {
  /** The SPI name. */
  public static final String NAME = "wenmaiWord";

  private final String className;
  private Segmenter segmenter;

  /** Takes {@code segmenter}, a class name. */
  public WordTokenizerFactory(Map<String, String> args) {
    super(args);
    className = require(args, "segmenter");
    if (!args.isEmpty()) {
      throw new IllegalArgumentException("unknown arguments: " + args.keySet());
    }
  }

  /** For SPI alone. */
  public WordTokenizerFactory() {
    throw defaultCtorException();
  }

  @Override
  public void inform(ResourceLoader loader) throws IOException {
    segmenter = loader.newInstance(className, Segmenter.class);
  }

  @Override
  public WordTokenizer create(AttributeFactory factory) {
    return new WordTokenizer(segmenter);
  }
}
