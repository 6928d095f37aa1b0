package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesUtils;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.BytesRef;
import wenmai.corpus.Span;
import wenmai.index.Fields;
import wenmai.index.analysis.GramTokenizer;
import wenmai.index.analysis.Seam;

/**
 * Passages in which a phrase begins that ends in a later one: passages are cut within a paragraph,
 * and what stands on both sides of the cut is as visible as the rest. A passage matches if the
 * phrase would be found there were it not cut from what follows. Few have the right seam ({@link
 * Seam}), and of these alone the text is read.
 */
final class SeamQuery extends Query {
  private static final Set<String> READ = Set.of(Fields.TEXT, Fields.GAP);

  private static final int NOWHERE = Integer.MAX_VALUE;

  private final Terms terms;
  private final String text;
  private final List<Terms.Token> chain;
  private final Set<BytesRef> seams = new LinkedHashSet<>();
  private int units;

  private SeamQuery(Terms terms, String text) {
    this.terms = terms;
    this.text = text;
    this.chain = terms.chain(Fields.GRAM, text);
    String last = null;
    for (Terms.Token token : terms.of(Fields.GRAM, text)) {
      if (isUnit(token)) {
        if (last != null) {
          seams.add(new BytesRef(Seam.of(last, token.term())));
        }
        last = token.term();
        units++;
      }
    }
  }

  /** The query for {@code text}; none if it cannot cross anything. */
  static Optional<SeamQuery> of(Terms terms, String text) {
    SeamQuery query = new SeamQuery(terms, text);
    return query.seams.isEmpty() ? Optional.empty() : Optional.of(query);
  }

  /** The phrase as typed. */
  String text() {
    return text;
  }

  private static boolean isUnit(Terms.Token token) {
    return token.type().equals(GramTokenizer.UNIGRAM) || token.type().equals(GramTokenizer.PART);
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost)
      throws IOException {
    Query candidates = searcher.rewrite(new TermInSetQuery(Fields.SEAM, seams));
    Weight near = searcher.createWeight(candidates, ScoreMode.COMPLETE_NO_SCORES, 1);
    return new ConstantScoreWeight(this, boost) {
      @Override
      public ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        Scorer found = near.scorer(leaf);
        return found == null
            ? null
            : new DefaultScorerSupplier(
                new ConstantScoreScorer(score(), mode, verified(leaf, found.iterator())));
      }

      @Override
      public Matches matches(LeafReaderContext leaf, int doc) throws IOException {
        Scorer found = near.scorer(leaf);
        if (found == null || found.iterator().advance(doc) != doc) {
          return null;
        }
        List<Span> spans = spans(leaf, doc);
        return spans.isEmpty()
            ? null
            : MatchesUtils.forField(Fields.GRAM, () -> new SpanMatches(spans, SeamQuery.this));
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return false;
      }
    };
  }

  private TwoPhaseIterator verified(LeafReaderContext leaf, DocIdSetIterator candidates) {
    return new TwoPhaseIterator(candidates) {
      @Override
      public boolean matches() throws IOException {
        return !spans(leaf, approximation.docID()).isEmpty();
      }

      @Override
      public float matchCost() {
        return 10_000; // two texts are read and analysed
      }
    };
  }

  /** Where the phrase stands that begins in a passage and ends behind it, in its own offsets. */
  private List<Span> spans(LeafReaderContext leaf, int doc) throws IOException {
    Document passage = leaf.reader().storedFields().document(doc, READ);
    StringBuilder all = new StringBuilder(passage.get(Fields.TEXT));
    int length = all.length();
    int left = units - 1;
    int next = doc + 1;
    while (left > 0 && passage.get(Fields.GAP) != null) {
      all.append(passage.get(Fields.GAP));
      passage = leaf.reader().storedFields().document(next, READ);
      String more = passage.get(Fields.TEXT);
      all.append(more);
      left -= (int) terms.of(Fields.GRAM, more).stream().filter(SeamQuery::isUnit).count();
      next++;
    }
    List<Span> spans = new ArrayList<>();
    for (Span span : occurrences(all.toString())) {
      if (span.start() < length && span.end() > length) {
        spans.add(span);
      }
    }
    return spans;
  }

  private List<Span> occurrences(String text) {
    List<Terms.Token> tokens = terms.of(Fields.GRAM, text);
    Map<Integer, List<Terms.Token>> byPosition = new HashMap<>();
    for (Terms.Token token : tokens) {
      byPosition.computeIfAbsent(token.position(), position -> new ArrayList<>()).add(token);
    }
    List<Span> found = new ArrayList<>();
    for (Terms.Token token : tokens) {
      if (token.term().equals(chain.getFirst().term())) {
        int shift = token.position() - chain.getFirst().position();
        int end = token.span().end();
        for (Terms.Token wanted : chain) {
          end = Math.max(end, endOf(wanted.term(), byPosition.get(wanted.position() + shift)));
        }
        if (end < NOWHERE) {
          found.add(new Span(token.span().start(), end));
        }
      }
    }
    return found;
  }

  /** Where the token of a term ends among those at one position. */
  private static int endOf(String term, List<Terms.Token> tokens) {
    if (tokens != null) {
      for (Terms.Token token : tokens) {
        if (token.term().equals(term)) {
          return token.span().end();
        }
      }
    }
    return NOWHERE;
  }

  @Override
  public void visit(QueryVisitor visitor) {
    visitor.visitLeaf(this);
  }

  @Override
  public String toString(String field) {
    return "seam:\"" + text + "\"";
  }

  @Override
  public boolean equals(Object other) {
    return sameClassAs(other) && text.equals(((SeamQuery) other).text);
  }

  @Override
  public int hashCode() {
    return 31 * classHash() + text.hashCode();
  }
}
