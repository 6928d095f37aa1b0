package wenmai.index.search;

import java.util.List;
import java.util.Map;

/**
 * What was found.
 *
 * @param relaxed {@code null} if each word was found, else "most" or "any"
 * @param total how many passages (or documents) match, on all pages
 * @param facets counts of passages by facet, in the order concept, model, language, type, year;
 *     empty if not asked for
 * @param notices what the user should know of how the query was read, in plain sentences
 */
public record SearchResult(
    String relaxed,
    int total,
    List<Hit> hits,
    Map<String, List<FacetCount>> facets,
    List<String> notices) {
  public SearchResult {
    hits = List.copyOf(hits);
    notices = List.copyOf(notices);
  }
}
