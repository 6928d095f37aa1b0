package wenmai.index.search;

import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.Fold;
import wenmai.corpus.Mention;
import wenmai.corpus.Runs;
import wenmai.corpus.Span;
import wenmai.index.Fields;

/**
 * The words that bare text is taken for: the names of concepts whole, the runs of Latin letters and
 * numbers whole, and of the rest the words of the word layer.
 */
final class QueryWords {
  private final Terms terms;

  QueryWords(Terms terms) {
    this.terms = terms;
  }

  /**
   * One word.
   *
   * @param stem its term in the word layer if it is one term there, else ""
   * @param stop whether a passage may lack it
   */
  record Word(Span span, String text, String stem, boolean stop) {}

  /** The words of {@code text} in order; {@code mentions} are those found in it. */
  List<Word> of(String text, List<Mention> mentions) {
    List<Terms.Token> tokens = terms.of(Fields.WORD, text);
    List<Span> spans = new ArrayList<>();
    tokens.forEach(token -> spans.add(token.span()));
    Runs runs = new Runs(text);
    while (runs.next()) {
      if (runs.kind() != Runs.Kind.HAN) {
        spans.add(new Span(runs.compoundStart(), runs.compoundEnd()));
      }
    }
    mentions.forEach(mention -> spans.add(mention.span()));
    spans.sort(null);
    List<Word> words = new ArrayList<>();
    for (Span span : merged(spans)) {
      words.add(word(text, span, tokens));
    }
    return words;
  }

  private static List<Span> merged(List<Span> sorted) {
    List<Span> merged = new ArrayList<>();
    for (Span span : sorted) {
      if (!merged.isEmpty() && merged.getLast().overlaps(span)) {
        Span last = merged.removeLast();
        merged.add(new Span(last.start(), Math.max(last.end(), span.end())));
      } else {
        merged.add(span);
      }
    }
    return merged;
  }

  private static Word word(String text, Span span, List<Terms.Token> tokens) {
    String stem =
        tokens.stream()
            .filter(token -> token.span().equals(span))
            .map(Terms.Token::term)
            .findFirst()
            .orElse("");
    String word = span.of(text);
    return new Word(span, word, stem, StopWords.contains(Fold.fold(word)));
  }
}
