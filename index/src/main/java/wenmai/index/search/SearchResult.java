package wenmai.index.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param relaxed what each hit holds of the query's words: {@code null} for all of them, "most" for
 *     two thirds, "any" for at least one
 * @param total how many passages (or documents) match, on all pages, with those that are folded
 *     into hits that say the same
 * @param more whether there are hits on later pages
 * @param facets counts of passages by facet, in the order concept, model, language, type, year;
 *     empty if not asked for
 * @param notices what the user should know of how the query was read, in plain sentences
 * @param suggestion another query that finds more and may have been meant, or {@code null}
 */
public record SearchResult(
    String relaxed,
    int total,
    List<Hit> hits,
    boolean more,
    Map<String, List<FacetCount>> facets,
    List<String> notices,
    String suggestion) {
  public SearchResult {
    hits = List.copyOf(hits);
    notices = List.copyOf(notices);
  }
}
