package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import wenmai.index.Fields;
import wenmai.index.Scoring;

/**
 * What the passages around a passage give it: a word of the query that stands in one of them counts
 * as a small part of an occurrence in the passage itself. So a passage that goes on about what was
 * named before is not behind one that only names it.
 *
 * <p>Words are looked up in the postings, and only around the first passages of a ranking. A
 * concept counts by its mentions; phrases, beginnings of words, headings and titles do not count.
 */
final class Surroundings {
  private final IndexSearcher searcher;
  private final List<Weighed> words = new ArrayList<>();

  /** A term and how its occurrences in a passage are scored. */
  private record Weighed(Term term, TermStates states, SimScorer scorer) {}

  /** For a sum of the queries that passages are scored by. */
  Surroundings(IndexSearcher searcher, Query sum) throws IOException {
    this.searcher = searcher;
    if (sum instanceof BooleanQuery several) {
      for (BooleanClause clause : several) {
        add(clause.query(), 1);
      }
    }
  }

  private void add(Query query, float weight) throws IOException {
    // No switch: one over types makes a class at run time, which every cold search would pay for.
    if (query instanceof BoostQuery boosted) {
      add(boosted.getQuery(), weight * boosted.getBoost());
    } else if (query instanceof TermQuery one) {
      add(one.getTerm(), weight);
    } else if (query instanceof DisjunctionMaxQuery named) {
      for (Query way : named.getDisjuncts()) {
        if (way instanceof BoostQuery) { // the concept; the other is the sum of its letters
          add(way, weight);
        }
      }
    }
  }

  private void add(Term term, float weight) throws IOException {
    boolean inText =
        switch (term.field()) {
          case Fields.GRAM, Fields.WORD, Fields.CONCEPT -> true;
          default -> false;
        };
    TermStates states = inText ? TermStates.build(searcher, term, true) : null;
    if (states != null && states.docFreq() > 0) {
      SimScorer scorer =
          searcher
              .getSimilarity()
              .scorer(
                  weight,
                  searcher.collectionStatistics(term.field()),
                  searcher.termStatistics(term, states.docFreq(), states.totalTermFreq()));
      words.add(new Weighed(term, states, scorer));
    }
  }

  /** The passages of {@code sorted}, the first of them with what stands around them, in order. */
  List<Ranked> lift(List<Ranked> sorted) throws IOException {
    List<Ranked> first = sorted.subList(0, Math.min(Scoring.LIFTED_PASSAGES, sorted.size()));
    List<Ranked> lifted = new ArrayList<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      List<Ranked> here =
          first.stream()
              .filter(one -> leaf.docBase <= one.doc() && one.doc() < end)
              .sorted(Comparator.comparingInt(Ranked::doc))
              .toList();
      if (!here.isEmpty()) {
        lift(leaf, here, lifted);
      }
    }
    lifted.sort(Ranked.BEST);
    // Nothing was lowered, so that all of these still come before all others.
    lifted.addAll(sorted.subList(first.size(), sorted.size()));
    return lifted;
  }

  /** Adds {@code here}, which come in the order of the index, to {@code lifted}. */
  private void lift(LeafReaderContext leaf, List<Ranked> here, List<Ranked> lifted)
      throws IOException {
    Windows windows = Windows.around(leaf, here);
    float[] gains = new float[here.size()];
    for (Weighed word : words) {
      PostingsEnum postings = postings(leaf, word);
      if (postings == null) {
        continue;
      }
      windows.count(postings);
      NumericDocValues norms = leaf.reader().getNormValues(word.term().field());
      for (int i = 0; i < gains.length; i++) {
        int own = windows.own(i);
        float more = Scoring.WEIGHT_AROUND * windows.around(i);
        if (more > 0) {
          long norm = norms != null && norms.advanceExact(windows.doc(i)) ? norms.longValue() : 1;
          gains[i] += word.scorer().score(own + more, norm) - word.scorer().score(own, norm);
        }
      }
    }
    for (int i = 0; i < gains.length; i++) {
      Ranked one = here.get(i);
      float score = one.score() + Math.max(0, gains[i]);
      lifted.add(new Ranked(one.doc(), one.document(), score, one.day()));
    }
  }

  /** Null where the segment does not have the word. */
  private static PostingsEnum postings(LeafReaderContext leaf, Weighed word) throws IOException {
    var supplier = word.states().get(leaf);
    var state = supplier == null ? null : supplier.get();
    if (state == null) {
      return null;
    }
    TermsEnum terms = leaf.reader().terms(word.term().field()).iterator();
    terms.seekExact(word.term().bytes(), state);
    return terms.postings(null, PostingsEnum.FREQS);
  }
}
