package wenmai.index.search;

import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import wenmai.corpus.Lexicon;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Segmenter;
import wenmai.index.Catalog;
import wenmai.index.Fields;
import wenmai.index.Scoring;
import wenmai.index.analysis.LayerAnalyzer;

/**
 * Answers queries over one commit of the index. A short query asks for all of its words; one whose
 * words are nowhere found together is relaxed: first to two thirds of them, then to any. The words
 * of a question are ranked together at once.
 */
public final class Searcher {
  private final Catalog catalog;
  private final Terms terms;
  private final MentionFinder finder;
  private final Lexicon lexicon;
  private final IndexSearcher searcher;

  public Searcher(Catalog catalog, Segmenter segmenter, MentionFinder finder, Lexicon lexicon) {
    this.catalog = catalog;
    this.terms = new Terms(new LayerAnalyzer(segmenter));
    this.finder = finder;
    this.lexicon = lexicon;
    this.searcher = new IndexSearcher(catalog.reader());
    searcher.setSimilarity(Scoring.similarity());
  }

  /**
   * Searches.
   *
   * @throws QueryException if the query asks for nothing, is too long, or names an unknown concept
   */
  public SearchResult search(SearchRequest request) throws IOException {
    try {
      return answer(request);
    } catch (IndexSearcher.TooManyClauses e) {
      throw new QueryException("the query is too long; shorten it");
    }
  }

  private SearchResult answer(SearchRequest request) throws IOException {
    List<String> notices = new ArrayList<>();
    QueryNode parsed = QueryParser.parse(Normalizer.normalize(request.query(), Form.NFC), notices);
    Compiled compiled =
        new QueryCompiler(
                terms, new TermWeights(catalog.reader()), finder, lexicon, request.expand())
            .compile(parsed);
    if (compiled.required().isEmpty()
        && compiled.words().isEmpty()
        && compiled.scored().isEmpty()
        && !request.isFiltered()) {
      throw new QueryException(
          compiled.excluded().isEmpty()
              ? "the query holds nothing to search for; give a word"
              : "the query only excludes; give a word to search for");
    }
    return relax(compiled, request, notices);
  }

  private SearchResult relax(Compiled compiled, SearchRequest request, List<String> notices)
      throws IOException {
    List<Query> filters = filters(request);
    List<Query> words = compiled.words();
    String relaxed = compiled.question() ? "any" : null;
    Ranking ranking = rank(compiled, filters, words, relaxed == null ? words.size() : 1);
    int most = (2 * words.size() + 2) / 3;
    if (ranking.passages().isEmpty() && relaxed == null && most < words.size()) {
      ranking = rank(compiled, filters, words, most);
      relaxed = "most";
    }
    if (ranking.passages().isEmpty() && words.size() > 1) {
      ranking = rank(compiled, filters, words, 1);
      relaxed = "any";
    }
    List<Query> lit = compiled.lit();
    boolean bare = !words.isEmpty() || compiled.required().isEmpty();
    if (ranking.passages().isEmpty() && bare && !compiled.fallback().isEmpty()) {
      ranking = rank(compiled, filters, compiled.fallback(), 1);
      relaxed = "any";
      lit = new ArrayList<>(compiled.lit());
      lit.addAll(compiled.fallback());
    }
    if (ranking.passages().isEmpty()) {
      relaxed = null;
    }
    if (relaxed != null) {
      notices.add(
          compiled.question()
              ? "a question: passages with any of its words are shown, best first"
              : "no passage has all of the words; these have "
                  + (relaxed.equals("most") ? "most" : "some")
                  + " of them");
    }
    Map<String, List<FacetCount>> facets =
        request.facets() ? Facets.count(catalog.reader(), ranking.passages()) : Map.of();
    List<Ranking.Ranked> sorted = ranking.sorted(request.byDate(), request.byDocument());
    HitReader reader = new HitReader(catalog, new Highlighter(searcher, lit), request);
    List<Hit> hits = reader.read(sorted);
    notices.addAll(reader.notices());
    return new SearchResult(relaxed, sorted.size(), hits, facets, notices);
  }

  /** The passages that pass the filters and hold at least {@code least} of {@code words}. */
  private Ranking rank(Compiled compiled, List<Query> filters, List<Query> words, int least)
      throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(Fields.KIND, Fields.PASSAGE)), Occur.FILTER);
    filters.forEach(filter -> query.add(filter, Occur.FILTER));
    compiled.required().forEach(required -> query.add(required, Occur.FILTER));
    compiled.excluded().forEach(excluded -> query.add(excluded, Occur.MUST_NOT));
    if (!words.isEmpty()) {
      BooleanQuery.Builder enough = new BooleanQuery.Builder();
      words.forEach(word -> enough.add(word, Occur.SHOULD));
      enough.setMinimumNumberShouldMatch(least);
      query.add(enough.build(), Occur.FILTER);
    }
    compiled.scored().forEach(scored -> query.add(scored, Occur.SHOULD));
    return Ranking.of(searcher, query.build());
  }

  private List<Query> filters(SearchRequest request) throws IOException {
    List<Query> filters = new ArrayList<>();
    for (String concept : request.concepts()) {
      filters.add(new TermQuery(new Term(Fields.CONCEPT, concept)));
    }
    if (request.language() != null) {
      filters.add(new TermQuery(new Term(Fields.LANGUAGE, request.language())));
    }
    if (request.type() != null) {
      filters.add(new TermQuery(new Term(Fields.TYPE, request.type())));
    }
    if (request.since() != null || request.until() != null) {
      filters.add(
          LongPoint.newRangeQuery(
              Fields.PUBLISHED,
              request.since() == null ? Long.MIN_VALUE : request.since().toEpochDay(),
              request.until() == null ? Long.MAX_VALUE : request.until().toEpochDay()));
    }
    if (request.in() != null) {
      List<BytesRef> ids = catalog.documentsIn(request.in()).stream().map(BytesRef::new).toList();
      filters.add(new TermInSetQuery(Fields.ID, ids));
    }
    return filters;
  }
}
