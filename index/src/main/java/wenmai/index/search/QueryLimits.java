package wenmai.index.search;

import java.util.Collection;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;

/**
 * How large a query may be, so that any query ends soon: with an answer, or with a line that says
 * which limit it passed.
 */
final class QueryLimits {
  /** More than an article; what is longer also has more different terms than are searched. */
  private static final int MOST_CHARACTERS = 50_000;

  /** Lucene takes 1,024 clauses in one query. */
  private static final int MOST_TERMS = 1000;

  /** Each prefix reads all words of the index that begin so. */
  private static final int MOST_PREFIXES = 64;

  /**
   * Counted with repetition. A phrase is looked for term by term, and one of ten thousand common
   * terms would read its postings as often.
   */
  private static final int MOST_PARTS = 2000;

  private static final String SHORTEN = "shorten it, or search for its parts one by one";

  private QueryLimits() {}

  static void checkLength(String query) throws QueryException {
    if (query.length() > MOST_CHARACTERS) {
      throw over("characters", query.length(), MOST_CHARACTERS);
    }
  }

  static void checkTerms(int terms) throws QueryException {
    if (terms > MOST_TERMS) {
      throw over("different terms", terms, MOST_TERMS);
    }
  }

  static void checkPrefixes(int prefixes) throws QueryException {
    if (prefixes > MOST_PREFIXES) {
      throw new QueryException(
          "the query has too many different prefixes, at most %d are searched"
              .formatted(MOST_PREFIXES),
          SHORTEN);
    }
  }

  /** Counts the terms that a passage is asked for or must not hold. */
  static void checkParts(Collection<Query> queries) throws QueryException {
    int[] parts = {0};
    QueryVisitor counter =
        new QueryVisitor() {
          @Override
          public void consumeTerms(Query query, Term... terms) {
            parts[0] += terms.length;
          }

          @Override
          public QueryVisitor getSubVisitor(Occur occur, Query parent) {
            return this;
          }
        };
    queries.forEach(query -> query.visit(counter));
    if (parts[0] > MOST_PARTS) {
      throw over("parts", parts[0], MOST_PARTS);
    }
  }

  /** What is said where Lucene finds that a query has too many parts. */
  static QueryException tooManyParts() {
    return new QueryException("the query has too many parts", SHORTEN);
  }

  private static QueryException over(String what, int there, int most) {
    return new QueryException(
        "the query has %d %s, at most %d are searched".formatted(there, what, most), SHORTEN);
  }
}
