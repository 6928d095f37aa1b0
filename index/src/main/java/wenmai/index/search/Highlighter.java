package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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
  private final List<Light> lights = new ArrayList<>();

  /** A query to light the matches of, and the concept that it asks for, or null. */
  private record Light(Weight weight, String concept) {}

  Highlighter(IndexSearcher searcher, List<Query> lit) throws IOException {
    for (Query query : lit) {
      Weight weight =
          searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
      lights.add(new Light(weight, conceptOf(query)));
    }
  }

  private static String conceptOf(Query query) {
    if (query instanceof TermQuery one) {
      Term term = one.getTerm();
      return term.field().equals(Fields.CONCEPT) ? term.text() : null;
    }
    return null;
  }

  /** The highlights of a passage, in order and without overlap, in its own offsets. */
  List<Highlight> highlights(LeafReaderContext leaf, int doc) throws IOException {
    Set<Highlight> found =
        new TreeSet<>(
            Comparator.comparing(Highlight::span)
                .thenComparing(
                    Highlight::concept, Comparator.nullsLast(Comparator.naturalOrder())));
    for (Light light : lights) {
      Matches matches = light.weight().matches(leaf, doc);
      if (matches == null) {
        continue;
      }
      for (String field : matches) {
        MatchesIterator at = matches.getMatches(field);
        while (at != null && at.next()) {
          if (at.startOffset() >= 0) {
            found.add(new Highlight(new Span(at.startOffset(), at.endOffset()), light.concept()));
          }
        }
      }
    }
    return withoutOverlap(found);
  }

  /** Of overlapping ones the first and longest stays; plain ones that touch become one. */
  private static List<Highlight> withoutOverlap(Set<Highlight> sorted) {
    List<Highlight> kept = new ArrayList<>();
    for (Highlight next : sorted) {
      if (kept.isEmpty()) {
        kept.add(next);
        continue;
      }
      Highlight last = kept.getLast();
      boolean plain = last.concept() == null && next.concept() == null;
      if (last.span().overlaps(next.span()) ? plain : plain && touch(last, next)) {
        kept.removeLast();
        kept.add(
            new Highlight(
                new Span(last.span().start(), Math.max(last.span().end(), next.span().end())),
                null));
      } else if (!last.span().overlaps(next.span())) {
        kept.add(next);
      }
    }
    return kept;
  }

  private static boolean touch(Highlight last, Highlight next) {
    return last.span().end() == next.span().start();
  }
}
