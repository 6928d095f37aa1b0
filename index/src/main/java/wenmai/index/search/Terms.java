package wenmai.index.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import wenmai.corpus.Span;
import wenmai.index.Fields;
import wenmai.index.analysis.GramTokenizer;

/** The tokens of a query's words, analysed as the passages were. */
final class Terms {
  private final Analyzer analyzer;

  Terms(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  /**
   * One token.
   *
   * @param position from 0
   * @param span in the analysed text
   */
  record Token(String term, String type, int position, Span span) {}

  /** A text and its tokens in both layers of letters. */
  record Analysed(String text, List<Token> grams, List<Token> words) {}

  /** Analyses {@code text} by both layers of letters. */
  Analysed analysed(String text) {
    return new Analysed(text, of(Fields.GRAM, text), of(Fields.WORD, text));
  }

  /** The tokens of {@code text} in the layer of {@code field}. */
  List<Token> of(String field, String text) {
    List<Token> tokens = new ArrayList<>();
    try (TokenStream stream = analyzer.tokenStream(field, text)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      TypeAttribute type = stream.addAttribute(TypeAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.addAttribute(PositionIncrementAttribute.class);
      int position = 0;
      stream.reset();
      while (stream.incrementToken()) {
        position += tokens.isEmpty() ? 0 : step.getPositionIncrement();
        tokens.add(
            new Token(
                term.toString(),
                type.type(),
                position,
                new Span(offset.startOffset(), offset.endOffset())));
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tokens;
  }

  /**
   * The query for {@code text} as it stands, over a field of grams: pairs of Han characters (a
   * character alone where it has no neighbour) and the parts of Latin and number runs, one behind
   * the other. Null if the text holds nothing that is indexed.
   */
  Query phrase(String field, String text) {
    List<Token> chain = chain(field, text);
    if (chain.isEmpty()) {
      return null;
    }
    if (chain.size() == 1) {
      return new TermQuery(new Term(field, chain.getFirst().term()));
    }
    PhraseQuery.Builder phrase = new PhraseQuery.Builder();
    int first = chain.getFirst().position();
    for (Token token : chain) {
      phrase.add(new Term(field, token.term()), token.position() - first);
    }
    return phrase.build();
  }

  /** The tokens that a text must hold, at the same distances, to hold {@code text}. */
  List<Token> chain(String field, String text) {
    List<Token> tokens = of(field, text);
    List<Token> chain = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean covered =
          token.type().equals(GramTokenizer.WHOLE)
              || (token.type().equals(GramTokenizer.UNIGRAM) && isCovered(tokens, i));
      if (!covered) {
        chain.add(token);
      }
    }
    return chain;
  }

  /** Whether the character at {@code i} is the first or the second of a pair. */
  private static boolean isCovered(List<Token> tokens, int i) {
    boolean first = i + 1 < tokens.size() && tokens.get(i + 1).type().equals(GramTokenizer.BIGRAM);
    boolean second = i > 0 && tokens.get(i - 1).type().equals(GramTokenizer.BIGRAM);
    return first || second;
  }
}
