package wenmai.index.search;

import java.util.List;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import wenmai.corpus.Span;

/** Spans as Lucene's matches, of which only the offsets are known. */
final class SpanMatches implements MatchesIterator {
  private final List<Span> spans;
  private final Query query;
  private int at = -1;

  SpanMatches(List<Span> spans, Query query) {
    this.spans = spans;
    this.query = query;
  }

  @Override
  public boolean next() {
    at++;
    return at < spans.size();
  }

  @Override
  public int startPosition() {
    return -1;
  }

  @Override
  public int endPosition() {
    return -1;
  }

  @Override
  public int startOffset() {
    return spans.get(at).start();
  }

  @Override
  public int endOffset() {
    return spans.get(at).end();
  }

  @Override
  public MatchesIterator getSubMatches() {
    return null;
  }

  @Override
  public Query getQuery() {
    return query;
  }
}
