package wenmai.index.search;

/**
 * How large a query may be, so that any query ends soon: with an answer, or with a line that says
 * which limit it passed.
 */
final class QueryLimits {
  /** More than a page of text; what is longer also has more different terms than are searched. */
  private static final int MOST_CHARACTERS = 20_000;

  /** Lucene takes 1,024 clauses in one query. */
  private static final int MOST_TERMS = 1000;

  /** Each prefix reads all words of the index that begin so. */
  private static final int MOST_PREFIXES = 64;

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
      throw over("different prefixes", prefixes, MOST_PREFIXES);
    }
  }

  /** What is said where Lucene finds that a query has too many parts. */
  static QueryException tooManyParts() {
    return new QueryException("the query has too many parts", SHORTEN);
  }

  private static final String SHORTEN = "shorten it, or search for its parts one by one";

  private static QueryException over(String what, int there, int most) {
    return new QueryException(
        "the query has %d %s, at most %d are searched".formatted(there, what, most), SHORTEN);
  }
}
