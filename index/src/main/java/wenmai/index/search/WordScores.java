package wenmai.index.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import wenmai.corpus.Mention;
import wenmai.corpus.Span;
import wenmai.index.Fields;
import wenmai.index.Scoring;
import wenmai.index.analysis.GramTokenizer;

/**
 * What bare words are scored by: every gram and every word in the text, the grams also in headings
 * and title.
 *
 * <p>Where the words name a concept, a passage gets for it the larger of two: the sum of its grams
 * and words, or its mentions of the concept, weighted as if its id were as telling as those grams
 * and words together. So a passage in the other language, which holds none of the typed letters,
 * stands as high as one that does.
 */
final class WordScores {
  private final TermWeights weights;

  WordScores(TermWeights weights) {
    this.weights = weights;
  }

  /** A term and where it stands in the query. */
  private record Placed(Term term, Span span) {
    /** Whether all of it stands in {@code spans}, which are in order and may touch. */
    boolean isCovered(List<Span> spans) {
      int at = span.start();
      for (Span one : spans) {
        if (one.start() <= at && at < one.end()) {
          at = one.end();
        }
      }
      return at >= span.end();
    }
  }

  /**
   * The queries whose scores are summed.
   *
   * @param concepts the outermost mentions in the text
   * @param stops the words that say little, in order
   */
  List<Query> of(Terms.Analysed text, List<Mention> concepts, List<Span> stops) {
    List<Placed> placed = new ArrayList<>();
    Set<Query> scores = new LinkedHashSet<>();
    for (Terms.Token token : text.grams()) {
      placed.add(new Placed(new Term(Fields.GRAM, token.term()), token.span()));
      if (!token.type().equals(GramTokenizer.UNIGRAM)) {
        scores.add(weighted(Fields.HEADING, token.term(), Scoring.HEADING_WEIGHT));
        scores.add(weighted(Fields.TITLE, token.term(), Scoring.TITLE_WEIGHT));
      }
    }
    for (Terms.Token token : text.words()) {
      placed.add(new Placed(new Term(Fields.WORD, token.term()), token.span()));
    }
    for (Mention concept : concepts) {
      Set<Term> inside = new LinkedHashSet<>();
      placed.removeIf(
          one -> {
            boolean named = concept.span().contains(one.span());
            if (named) {
              inside.add(one.term());
            }
            return named;
          });
      if (!inside.isEmpty()) {
        scores.add(byNameOrConcept(inside, concept.concept().id()));
      }
    }
    for (Placed one : placed) {
      Query term = new TermQuery(one.term());
      scores.add(one.isCovered(stops) ? new BoostQuery(term, Scoring.STOP_WORD_WEIGHT) : term);
    }
    return List.copyOf(scores);
  }

  private Query byNameOrConcept(Set<Term> name, String id) {
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    double telling = 0;
    for (Term term : name) {
      sum.add(new TermQuery(term), Occur.SHOULD);
      telling += weights.of(term);
    }
    Term concept = new Term(Fields.CONCEPT, id);
    double factor = telling / Math.max(weights.of(concept), Float.MIN_NORMAL);
    return new DisjunctionMaxQuery(
        List.of(sum.build(), new BoostQuery(new TermQuery(concept), (float) factor)),
        Scoring.SECOND_WAY);
  }

  private static Query weighted(String field, String term, float weight) {
    return new BoostQuery(new TermQuery(new Term(field, term)), weight);
  }
}
