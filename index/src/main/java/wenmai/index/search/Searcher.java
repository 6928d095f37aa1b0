package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import wenmai.corpus.Lexicon;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Readings;
import wenmai.corpus.Segmenter;
import wenmai.index.Catalog;
import wenmai.index.Scoring;
import wenmai.index.analysis.LayerAnalyzer;

/**
 * Answers queries over one commit of the index: finds the passages that match, ranks them, and
 * reads what is shown of the first.
 */
public final class Searcher {
  private final Catalog catalog;
  private final IndexSearcher searcher;
  private final Retrieval retrieval;
  private final Lexicon lexicon;
  private final Suggester suggester;
  private final Origins origins;
  private final WholeTexts wholes;
  private final Sayings sayings;

  /** A searcher that suggests nothing by sound. */
  public Searcher(Catalog catalog, Segmenter segmenter, MentionFinder finder, Lexicon lexicon) {
    this(catalog, segmenter, finder, lexicon, Readings.NONE);
  }

  public Searcher(
      Catalog catalog,
      Segmenter segmenter,
      MentionFinder finder,
      Lexicon lexicon,
      Readings readings) {
    this.catalog = catalog;
    this.lexicon = lexicon;
    this.origins = new Origins(catalog);
    this.wholes = new WholeTexts(catalog);
    this.sayings = new Sayings(catalog);
    this.searcher = new IndexSearcher(catalog.reader());
    searcher.setSimilarity(Scoring.similarity());
    Terms terms = new Terms(new LayerAnalyzer(segmenter));
    this.retrieval = new Retrieval(catalog, searcher, terms, finder, lexicon);
    this.suggester = new Suggester(terms, new Vocabulary(searcher), lexicon, readings);
  }

  /**
   * Searches.
   *
   * @throws QueryException if the query asks for nothing, is too long, or names an unknown concept
   */
  public SearchResult search(SearchRequest request) throws IOException {
    try {
      Found found = retrieval.find(request.query(), request);
      String suggestion =
          suggester.suggestion(request.query(), found, other -> retrieval.find(other, request));
      return show(found, request, suggestion);
    } catch (IndexSearcher.TooManyClauses e) {
      throw QueryLimits.tooManyParts();
    }
  }

  private SearchResult show(Found found, SearchRequest request, String suggestion)
      throws IOException {
    Matched matched = found.matched();
    List<Query> scored = found.compiled().scored();
    Query sum = sum(scored);
    int last = (int) Math.min(matched.count(), (long) request.page() * request.size());
    Ranking ranking = Ranking.of(searcher, matched, sum);
    Folding folding = new Folding(sayings, matched, request.byDocument());
    List<Ranked> first =
        folding.first(
            last + 1, most -> ranking.first(most, request.byDate(), request.byDocument()));
    Highlighter highlighter = new Highlighter(searcher, found.lit());
    Explainer explainer = new Explainer(searcher, sum, scored);
    HitReader reader =
        new HitReader(catalog, origins, wholes, highlighter, explainer, folding, request);
    List<Hit> hits = reader.read(first);
    List<String> notices = new ArrayList<>(found.notices());
    notices.addAll(reader.notices());
    return new SearchResult(
        found.relaxedText(),
        request.byDocument() ? matched.documents() : matched.count(),
        hits,
        first.size() > last,
        request.facets() ? facets(found, request) : Map.of(),
        notices,
        suggestion);
  }

  private Map<String, List<FacetCount>> facets(Found found, SearchRequest request)
      throws IOException {
    Facets facets = new Facets(lexicon);
    for (String facet : Facets.NAMES) {
      facets.count(facet, retrieval.counted(found, request.filters(), facet));
    }
    return facets.mostFirst();
  }

  private static Query sum(List<Query> scored) {
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    scored.forEach(one -> sum.add(one, Occur.SHOULD));
    return sum.build();
  }
}
