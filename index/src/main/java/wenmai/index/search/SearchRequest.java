package wenmai.index.search;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * What is asked for.
 *
 * @param query as typed
 * @param size hits on a page
 * @param page from 1
 * @param concepts ids that a passage must speak of, each of them
 * @param language ISO 639-1, or null for any
 * @param type short name of a media type, or null for any
 * @param since first day of publication, or null
 * @param until last day of publication, or null
 * @param in a file or folder that the document must lie in, absolute, or null
 * @param byDate newest first rather than best first
 * @param byDocument only the best passage of each document
 * @param expand whether a name of a concept also finds its other names
 * @param context how many more characters to show on each side of a passage
 * @param facets whether to count facets
 * @param explain whether to say of each hit why it stands where it does
 */
public record SearchRequest(
    String query,
    int size,
    int page,
    List<String> concepts,
    String language,
    String type,
    LocalDate since,
    LocalDate until,
    Path in,
    boolean byDate,
    boolean byDocument,
    boolean expand,
    int context,
    boolean facets,
    boolean explain) {
  public SearchRequest {
    concepts = List.copyOf(concepts);
    if (size < 1 || page < 1 || context < 0) {
      throw new IllegalArgumentException("size and page begin at 1, context at 0");
    }
  }

  /** A request that explains nothing. */
  public SearchRequest(
      String query,
      int size,
      int page,
      List<String> concepts,
      String language,
      String type,
      LocalDate since,
      LocalDate until,
      Path in,
      boolean byDate,
      boolean byDocument,
      boolean expand,
      int context,
      boolean facets) {
    this(
        query,
        size,
        page,
        concepts,
        language,
        type,
        since,
        until,
        in,
        byDate,
        byDocument,
        expand,
        context,
        facets,
        false);
  }

  /** Asks for the first ten passages, in the usual way. */
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query, 10, 1, List.of(), null, null, null, null, null, false, false, true, 0, true);
  }

  /** Whether anything but the query narrows the search. */
  boolean isFiltered() {
    return !concepts.isEmpty()
        || language != null
        || type != null
        || since != null
        || until != null
        || in != null;
  }

  /** Another query by the same filters, for one hit only. */
  SearchRequest trying(String other) {
    return new SearchRequest(
        other,
        1,
        1,
        concepts,
        language,
        type,
        since,
        until,
        in,
        byDate,
        byDocument,
        expand,
        0,
        false);
  }
}
