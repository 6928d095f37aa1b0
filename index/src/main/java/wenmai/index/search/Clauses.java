package wenmai.index.search;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;

/** Queries put together; null stands for a query that asks for nothing. */
final class Clauses {
  private Clauses() {}

  static Query all(List<Query> queries) {
    return combine(queries, Occur.MUST);
  }

  static Query any(List<Query> queries) {
    return combine(queries, Occur.SHOULD);
  }

  /** All that {@code excluded} does not match; null if it excludes nothing. */
  static Query allBut(Query excluded) {
    return excluded == null
        ? null
        : new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(excluded, Occur.MUST_NOT)
            .build();
  }

  private static Query combine(List<Query> queries, Occur occur) {
    List<Query> there = queries.stream().filter(query -> query != null).toList();
    if (there.size() <= 1) {
      return there.isEmpty() ? null : there.getFirst();
    }
    BooleanQuery.Builder combined = new BooleanQuery.Builder();
    there.forEach(query -> combined.add(query, occur));
    return combined.build();
  }
}
