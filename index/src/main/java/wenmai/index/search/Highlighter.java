package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import wenmai.corpus.Span;
import wenmai.index.Fields;

/** Reads out of the postings where a passage matched; the text is not looked at. */
final class Highlighter {
  private final List<Weight> lights = new ArrayList<>();

  Highlighter(IndexSearcher searcher, List<Query> lit) throws IOException {
    for (Query query : lit) {
      lights.add(searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1));
    }
  }

  /** The concept that a match is a name of, or null. */
  private static String conceptOf(Query query) {
    if (query instanceof TermQuery one) {
      Term term = one.getTerm();
      return term.field().equals(Fields.CONCEPT) ? term.text() : null;
    }
    return null;
  }

  /**
   * What matched in a passage, as spans of its document; a phrase may end behind the passage.
   *
   * @param start where the passage begins in its document
   */
  List<Highlight> found(LeafReaderContext leaf, int doc, int start) throws IOException {
    List<Highlight> found = new ArrayList<>();
    for (Weight light : lights) {
      Matches matches = light.matches(leaf, doc);
      if (matches == null) {
        continue;
      }
      for (String field : matches) {
        MatchesIterator at = matches.getMatches(field);
        while (at != null && at.next()) {
          if (at.startOffset() >= 0) {
            Span span = new Span(at.startOffset(), at.endOffset());
            found.add(new Highlight(span.shift(start), conceptOf(at.getQuery())));
          }
        }
      }
    }
    return found;
  }

  /** By place, and what has a concept before what has none. */
  private static int compare(Highlight one, Highlight other) {
    int bySpan = one.span().compareTo(other.span());
    if (bySpan != 0 || one.concept() == null || other.concept() == null) {
      return bySpan != 0 ? bySpan : Boolean.compare(one.concept() == null, other.concept() == null);
    }
    return one.concept().compareTo(other.concept());
  }

  /**
   * The highlights in order and without overlap: what overlaps becomes one, and has a concept only
   * if the concept's name covers all of it. What merely touches stays apart.
   */
  static List<Highlight> apart(List<Highlight> found) {
    List<Highlight> sorted = new ArrayList<>(found);
    sorted.sort(Highlighter::compare);
    List<Highlight> apart = new ArrayList<>();
    for (Highlight next : sorted) {
      Highlight last = apart.isEmpty() ? null : apart.getLast();
      if (last == null || !last.span().overlaps(next.span())) {
        apart.add(next);
      } else if (!last.span().contains(next.span())) {
        Span both = new Span(last.span().start(), next.span().end());
        apart.set(apart.size() - 1, new Highlight(both, null));
      }
    }
    return apart;
  }
}
