package wenmai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import wenmai.corpus.Span;

/**
 * The companions of a concept: what stands in its passages more often than in others. A name that
 * only stands inside the concept's own, or around it, is no company: 模型 is not counted where the
 * text has 奖励模型.
 *
 * <p>They are ordered by the log-likelihood ratio of the four counts of passages (both, either
 * alone, neither), after T. Dunning, "Accurate methods for the statistics of surprise and
 * coincidence", Computational Linguistics 19(1), 1993. In the form with entropies it is 2 (R + C -
 * M), with x log x summed over the rows, the columns and the cells of the table, and turned about.
 */
public final class Companions {
  private final List<LeafReader> leaves;
  private final int passages;

  /** Over an index of so many passages. */
  public Companions(ConceptPostings postings, int passages) {
    this.leaves = postings.leaves();
    this.passages = passages;
  }

  /** The best {@code most} companions, without those in {@code except}. */
  public List<Companion> of(String concept, Set<String> except, int most) throws IOException {
    int own = 0;
    Map<String, int[]> counts = new HashMap<>();
    for (LeafReader leaf : leaves) {
      Map<Integer, List<Span>> places = places(leaf, concept);
      own += places.size();
      Terms terms = leaf.terms(Fields.CONCEPT);
      TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        String other = term.utf8ToString();
        if (!other.equals(concept) && !except.contains(other)) {
          int[] sums = counts.computeIfAbsent(other, id -> new int[2]);
          count(leaf, each.postings(null, PostingsEnum.OFFSETS), places, sums);
        }
      }
    }
    List<Companion> companions = new ArrayList<>();
    for (Map.Entry<String, int[]> entry : counts.entrySet()) {
      int both = entry.getValue()[0];
      int other = entry.getValue()[1];
      if (both > 1 && (double) both * passages > (double) own * other) {
        double score =
            logLikelihoodRatio(both, own - both, other - both, passages - own - other + both);
        companions.add(new Companion(entry.getKey(), both, other, score));
      }
    }
    companions.sort(
        Comparator.comparingDouble(Companion::score).reversed().thenComparing(Companion::concept));
    return List.copyOf(companions.subList(0, Math.min(most, companions.size())));
  }

  /** Dunning's ratio for a table of two by two, row by row. */
  static double logLikelihoodRatio(long k11, long k12, long k21, long k22) {
    double rows = entropy(k11 + k12, k21 + k22);
    double columns = entropy(k11 + k21, k12 + k22);
    double cells = entropy(k11, k12, k21, k22);
    return Math.max(0, 2 * (rows + columns - cells));
  }

  private static double entropy(long... counts) {
    long sum = 0;
    double parts = 0;
    for (long count : counts) {
      sum += count;
      parts += xLogX(count);
    }
    return xLogX(sum) - parts;
  }

  private static double xLogX(long x) {
    return x == 0 ? 0 : x * Math.log(x);
  }

  /** Where the concept stands, by passage. */
  private static Map<Integer, List<Span>> places(LeafReader leaf, String concept)
      throws IOException {
    Map<Integer, List<Span>> places = new HashMap<>();
    PostingsEnum postings = leaf.postings(new Term(Fields.CONCEPT, concept), PostingsEnum.OFFSETS);
    while (postings != null
        && ConceptPostings.next(leaf, postings) != DocIdSetIterator.NO_MORE_DOCS) {
      places.put(postings.docID(), spans(postings));
    }
    return places;
  }

  /** Adds the passages of one other concept: those with both, then all. */
  private static void count(
      LeafReader leaf, PostingsEnum postings, Map<Integer, List<Span>> places, int[] sums)
      throws IOException {
    while (ConceptPostings.next(leaf, postings) != DocIdSetIterator.NO_MORE_DOCS) {
      List<Span> own = places.get(postings.docID());
      if (own == null) {
        sums[1]++;
      } else if (spans(postings).stream()
          .anyMatch(span -> own.stream().noneMatch(span::overlaps))) {
        sums[0]++;
        sums[1]++;
      }
    }
  }

  private static List<Span> spans(PostingsEnum postings) throws IOException {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < postings.freq(); i++) {
      postings.nextPosition();
      spans.add(new Span(postings.startOffset(), postings.endOffset()));
    }
    return spans;
  }
}
