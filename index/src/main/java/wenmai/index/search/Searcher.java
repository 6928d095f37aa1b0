package wenmai.index.search;

import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import wenmai.corpus.Readings;
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
  private final Suggester suggester;
  private final IndexSearcher searcher;

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
    this.terms = new Terms(new LayerAnalyzer(segmenter));
    this.finder = finder;
    this.lexicon = lexicon;
    this.searcher = new IndexSearcher(catalog.reader());
    searcher.setSimilarity(Scoring.similarity());
    this.suggester = new Suggester(terms, new Vocabulary(searcher), lexicon, readings);
  }

  /**
   * Searches.
   *
   * @throws QueryException if the query asks for nothing, is too long, or names an unknown concept
   */
  public SearchResult search(SearchRequest request) throws IOException {
    try {
      Answer answer = answer(request);
      SearchResult result = answer.result();
      return result.suggesting(
          suggester.suggestion(
              request, result, answer.question(), trial -> answer(trial).result()));
    } catch (IndexSearcher.TooManyClauses e) {
      throw QueryLimits.tooManyParts();
    }
  }

  /** A result, and whether the query was taken for a question. */
  private record Answer(SearchResult result, boolean question) {}

  private Answer answer(SearchRequest request) throws IOException {
    QueryLimits.checkLength(request.query());
    Parsed parsed = QueryParser.parse(Normalizer.normalize(request.query(), Form.NFC));
    List<String> notices = new ArrayList<>(parsed.notices());
    Compiled compiled = compile(parsed.root(), request);
    if (compiled.required().isEmpty()
        && compiled.words().isEmpty()
        && compiled.scored().isEmpty()
        && !request.isFiltered()) {
      throw new QueryException(
          compiled.excluded().isEmpty()
              ? "the query holds nothing to search for"
              : "the query only excludes",
          "give a word to search for");
    }
    SearchResult result = relax(compiled, request, notices);
    Optional<QueryNode> unquoted = Unquoted.of(parsed.root());
    if (result.total() > 0 || unquoted.isEmpty() || !compiled.question()) {
      return new Answer(result, compiled.question());
    }
    notices.add("nothing has the phrases as they stand; their words are searched for");
    result = relax(compile(unquoted.get(), request), request, notices);
    return new Answer(result.relaxedAtLeastToMost(), true);
  }

  private Compiled compile(QueryNode root, SearchRequest request) throws QueryException {
    TermWeights weights = new TermWeights(catalog.reader());
    return new QueryCompiler(terms, weights, finder, lexicon, request.expand()).compile(root);
  }

  private SearchResult relax(Compiled compiled, SearchRequest request, List<String> notices)
      throws IOException {
    List<Query> filters = filters(request);
    List<Query> words = compiled.words();
    String relaxed = compiled.question() ? "any" : null;
    List<Query> wanted = compiled.question() ? joined(words, compiled.fallback()) : words;
    Matched matched = matched(compiled, filters, wanted, relaxed == null ? words.size() : 1);
    int most = (2 * words.size() + 2) / 3;
    if (matched.count() == 0 && relaxed == null && most < words.size()) {
      matched = matched(compiled, filters, words, most);
      relaxed = "most";
    }
    if (matched.count() == 0 && words.size() > 1) {
      matched = matched(compiled, filters, words, 1);
      relaxed = "any";
    }
    List<Query> lit = compiled.lit();
    boolean bare = !words.isEmpty() || compiled.required().isEmpty();
    if (matched.count() == 0 && bare && !compiled.fallback().isEmpty()) {
      matched = matched(compiled, filters, compiled.fallback(), 1);
      relaxed = "any";
      lit = new ArrayList<>(compiled.lit());
      lit.addAll(compiled.fallback());
    }
    if (matched.count() == 0) {
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
    Map<String, List<FacetCount>> facets = request.facets() ? Facets.count(matched) : Map.of();
    int last = (int) Math.min(matched.count(), (long) request.page() * request.size());
    Query sum = sum(compiled.scored());
    List<Ranked> first =
        Ranking.of(searcher, matched, sum).first(last, request.byDate(), request.byDocument());
    Explainer explainer = new Explainer(searcher, sum, compiled.scored());
    HitReader reader = new HitReader(catalog, new Highlighter(searcher, lit), explainer, request);
    List<Hit> hits = reader.read(first);
    notices.addAll(reader.notices());
    int total = request.byDocument() ? matched.documents() : matched.count();
    return new SearchResult(relaxed, total, hits, facets, notices);
  }

  private static List<Query> joined(List<Query> some, List<Query> more) {
    List<Query> joined = new ArrayList<>(some);
    joined.addAll(more);
    return joined;
  }

  private static Query sum(List<Query> scored) {
    BooleanQuery.Builder sum = new BooleanQuery.Builder();
    scored.forEach(one -> sum.add(one, Occur.SHOULD));
    return sum.build();
  }

  /** The passages that pass the filters and hold at least {@code least} of {@code words}. */
  private Matched matched(Compiled compiled, List<Query> filters, List<Query> words, int least)
      throws IOException {
    List<Query> must = new ArrayList<>(filters);
    must.addAll(compiled.required());
    if (least == 1 && !words.isEmpty()) {
      Matched any = Matched.anyOf(searcher, words);
      return must.isEmpty() && compiled.excluded().isEmpty()
          ? any
          : any.and(searcher, passages(must, compiled.excluded()));
    }
    if (!words.isEmpty()) {
      BooleanQuery.Builder enough = new BooleanQuery.Builder();
      words.forEach(word -> enough.add(word, Occur.SHOULD));
      enough.setMinimumNumberShouldMatch(least);
      must.add(enough.build());
    }
    return Matched.of(searcher, passages(must, compiled.excluded()));
  }

  /** The passages that match every one of {@code must} and none of {@code not}. */
  private static Query passages(List<Query> must, List<Query> not) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(new TermQuery(new Term(Fields.KIND, Fields.PASSAGE)), Occur.FILTER);
    must.forEach(one -> query.add(one, Occur.FILTER));
    not.forEach(one -> query.add(one, Occur.MUST_NOT));
    return query.build();
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
