package wenmai.benchmarks.peer;

import com.huaban.analysis.jieba.JiebaSegmenter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.wltea.analyzer.core.IKSegmenter;
import org.wltea.analyzer.core.Lexeme;

/** The segmenters that are no analyzers of the Lucene measured with. */
final class Segmenters {
  private static final Comparator<Piece> IN_ORDER =
      Comparator.comparingInt(Piece::start).thenComparingInt(Piece::end);

  private Segmenters() {}

  /** IK with its own dictionaries: every word it knows, or the likeliest cut alone. */
  static Function<String, List<Piece>> ik(boolean smart) {
    IKSegmenter segmenter = quietly(() -> new IKSegmenter(new StringReader(""), smart));
    return text -> {
      try {
        segmenter.reset(new StringReader(text));
        List<Piece> pieces = new ArrayList<>();
        for (Lexeme word = segmenter.next(); word != null; word = segmenter.next()) {
          pieces.add(
              new Piece(word.getLexemeText(), word.getBeginPosition(), word.getEndPosition()));
        }
        pieces.sort(IN_ORDER);
        return pieces;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  /** jieba with its own dictionary, in the mode meant for searching. */
  static Function<String, List<Piece>> jieba() {
    JiebaSegmenter segmenter = quietly(JiebaSegmenter::new);
    return text ->
        segmenter.process(text, JiebaSegmenter.SegMode.SEARCH).stream()
            .map(token -> new Piece(token.word, token.startOffset, token.endOffset))
            .sorted(IN_ORDER)
            .toList();
  }

  /** Both print to the console while they load their dictionaries. */
  private static <T> T quietly(Supplier<T> load) {
    PrintStream out = System.out;
    System.setOut(new PrintStream(PrintStream.nullOutputStream()));
    try {
      return load.get();
    } finally {
      System.setOut(out);
    }
  }
}
