package wenmai.index.search;

/**
 * What is asked for.
 *
 * @param query as typed
 * @param filters what narrows the search beside the query
 * @param size hits on a page
 * @param page from 1
 * @param byDate newest first rather than best first
 * @param byDocument only the best passage of each document
 * @param expand whether a name of a concept also finds its other names
 * @param context how many more characters to show on each side of a passage
 * @param facets whether to count facets
 * @param explain whether to say of each hit why it stands where it does
 */
public record SearchRequest(
    String query,
    Filters filters,
    int size,
    int page,
    boolean byDate,
    boolean byDocument,
    boolean expand,
    int context,
    boolean facets,
    boolean explain) {
  public SearchRequest {
    if (size < 1 || page < 1 || context < 0) {
      throw new IllegalArgumentException("size and page begin at 1, context at 0");
    }
  }

  /** Asks for the first ten passages, in the usual way. */
  public static SearchRequest of(String query) {
    return new SearchRequest(query, Filters.NONE, 10, 1, false, false, true, 0, true, false);
  }

  /** The same, asked of another query. */
  public SearchRequest asking(String other) {
    return new SearchRequest(
        other, filters, size, page, byDate, byDocument, expand, context, facets, explain);
  }
}
