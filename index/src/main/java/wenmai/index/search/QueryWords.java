package wenmai.index.search;

import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.Fold;
import wenmai.corpus.Mention;
import wenmai.corpus.Runs;
import wenmai.corpus.Span;

/**
 * The words that bare text is taken for: the names of concepts whole, the runs of Latin letters and
 * numbers whole, and of the rest the words of the word layer.
 */
final class QueryWords {
  private QueryWords() {}

  /**
   * One word.
   *
   * @param stem its term in the word layer if it is one term there, else ""
   * @param stop whether a passage may lack it
   */
  record Word(Span span, String text, String stem, boolean stop) {}

  /** The words of a text in order; {@code mentions} are those found in it. */
  static List<Word> of(Terms.Analysed analysed, List<Mention> mentions) {
    String text = analysed.text();
    List<Terms.Token> tokens = analysed.words();
    List<Span> spans = new ArrayList<>();
    tokens.forEach(token -> spans.add(token.span()));
    spans.addAll(scraps(text, tokens));
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

  /**
   * Neighbouring characters that the word layer leaves alone, as in 掩|码: one word that it does not
   * know.
   */
  private static List<Span> scraps(String text, List<Terms.Token> tokens) {
    List<Span> scraps = new ArrayList<>();
    Span last = null;
    for (Terms.Token token : tokens) {
      Span span = token.span();
      String word = span.of(text);
      boolean scrap =
          word.codePointCount(0, word.length()) == 1
              && Runs.isHan(word.codePointAt(0))
              && !StopWords.contains(Fold.fold(word));
      if (scrap && last != null && last.end() == span.start()) {
        last = new Span(last.start(), span.end());
        scraps.add(last);
      } else {
        last = scrap ? span : null;
      }
    }
    return scraps;
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
