package wenmai.index.analysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/** Reads token streams to their ends, as Lucene's contract asks. */
final class TokenText {
  private TokenText() {}

  /** One token. */
  record Token(String term, String type, int step, int start, int end) {}

  static List<Token> of(Analyzer analyzer, String field, String text) throws IOException {
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      return read(stream, text);
    }
  }

  /** Reads a stream from its reset to its end; the caller closes it. */
  static List<Token> read(TokenStream stream, String text) throws IOException {
    CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
    OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
    TypeAttribute type = stream.addAttribute(TypeAttribute.class);
    PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
    List<Token> tokens = new ArrayList<>();
    stream.reset();
    while (stream.incrementToken()) {
      tokens.add(
          new Token(
              term.toString(),
              type.type(),
              step.getPositionIncrement(),
              offset.startOffset(),
              offset.endOffset()));
    }
    stream.end();
    if (offset.endOffset() != text.length() || offset.startOffset() != text.length()) {
      throw new AssertionError("the end of " + text + " is at " + offset.endOffset());
    }
    return tokens;
  }

  /**
   * Terms by position: blanks part positions, slashes the terms at one, an underline is a mark that
   * ends a clause, two are the end of a block.
   */
  static String show(List<Token> tokens) {
    StringBuilder all = new StringBuilder();
    for (Token token : tokens) {
      if (token.step() == 0) {
        all.append('/');
      } else if (!all.isEmpty()) {
        all.append(token.step() == 2 ? " " : token.step() == 3 ? " _ " : " __ ");
      }
      all.append(token.term());
    }
    return all.toString();
  }
}
