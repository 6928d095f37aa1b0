package wenmai.index.search;

import java.io.IOException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import wenmai.corpus.Lexicon;
import wenmai.corpus.MentionFinder;
import wenmai.index.Catalog;
import wenmai.index.Fields;

/**
 * Finds the passages that match a query. A short query asks for all of its words; one whose words
 * are nowhere found together is relaxed: first to two thirds of them, then to any. The words of a
 * question are taken together at once.
 */
final class Retrieval {
  private final Catalog catalog;
  private final IndexSearcher searcher;
  private final Terms terms;
  private final MentionFinder finder;
  private final Lexicon lexicon;

  Retrieval(
      Catalog catalog, IndexSearcher searcher, Terms terms, MentionFinder finder, Lexicon lexicon) {
    this.catalog = catalog;
    this.searcher = searcher;
    this.terms = terms;
    this.finder = finder;
    this.lexicon = lexicon;
  }

  /**
   * Finds what {@code query} matches within the filters of {@code request}, whose own query is not
   * looked at.
   *
   * @throws QueryException if the query asks for nothing, is too long, or names an unknown concept
   */
  Found find(String query, SearchRequest request) throws IOException {
    QueryLimits.checkLength(query);
    Parsed parsed = QueryParser.parse(Normalizer.normalize(query, Form.NFC));
    List<String> notices = new ArrayList<>(parsed.notices());
    Compiled compiled = compile(parsed.root(), request.expand());
    if (compiled.asksNothing() && request.filters().isEmpty()) {
      throw new QueryException(
          compiled.excluded().isEmpty()
              ? "the query holds nothing to search for"
              : "the query only excludes",
          "give a word to search for");
    }
    Found found = find(compiled, request.filters(), notices);
    Optional<QueryNode> unquoted = Unquoted.of(parsed.root());
    if (found.matched().count() > 0 || unquoted.isEmpty() || !compiled.question()) {
      return found;
    }
    notices.add("nothing has the phrases as they stand; their words are searched for");
    return find(compile(unquoted.get(), request.expand()), request.filters(), notices)
        .atLeast(Relaxed.MOST);
  }

  private Compiled compile(QueryNode root, boolean expand) throws QueryException {
    TermWeights weights = new TermWeights(catalog.reader());
    return new QueryCompiler(terms, weights, finder, lexicon, expand).compile(root);
  }

  private Found find(Compiled compiled, Filters narrowing, List<String> notices)
      throws IOException {
    List<Query> words = compiled.words();
    List<Query> filters = narrowing.queries(catalog);
    if (compiled.question()) {
      Attempt any = new Attempt(compiled, joined(words, compiled.fallback()), 1);
      Matched matched = matched(any, filters);
      if (matched.count() > 0) {
        notices.add("a question: passages with any of its words are shown, best first");
      }
      return new Found(any, matched, Relaxed.ANY, compiled.lit(), notices);
    }
    Attempt attempt = new Attempt(compiled, words, words.size());
    Matched matched = matched(attempt, filters);
    int most = (2 * words.size() + 2) / 3;
    Relaxed relaxed = Relaxed.NOT;
    if (matched.count() == 0 && most < words.size()) {
      attempt = new Attempt(compiled, words, most);
      matched = matched(attempt, filters);
      relaxed = Relaxed.MOST;
    }
    if (matched.count() == 0 && words.size() > 1) {
      attempt = new Attempt(compiled, words, 1);
      matched = matched(attempt, filters);
      relaxed = Relaxed.ANY;
    }
    List<Query> lit = compiled.lit();
    if (matched.count() == 0 && compiled.mayFallBack()) {
      attempt = new Attempt(compiled, compiled.fallback(), 1);
      matched = matched(attempt, filters);
      relaxed = Relaxed.ANY;
      lit = joined(lit, compiled.fallback());
    }
    if (matched.count() > 0 && relaxed != Relaxed.NOT) {
      String some = relaxed == Relaxed.MOST ? "most" : "some";
      notices.add("no passage has all of the words; these have " + some + " of them");
    }
    return new Found(attempt, matched, relaxed, lit, notices);
  }

  private static List<Query> joined(List<Query> some, List<Query> more) {
    List<Query> joined = new ArrayList<>(some);
    joined.addAll(more);
    return joined;
  }

  /**
   * What the values of a facet are counted over: the passages of {@code found}, and those that only
   * the choice of one value of this facet has taken out.
   */
  Matched counted(Found found, Filters filters, String facet) throws IOException {
    Filters wider = filters.without(facet);
    return wider == filters ? found.matched() : matched(found.attempt(), wider.queries(catalog));
  }

  /** The passages that pass the filters and hold enough of the words. */
  private Matched matched(Attempt attempt, List<Query> filters) throws IOException {
    Compiled compiled = attempt.compiled();
    List<Query> words = attempt.words();
    List<Query> must = joined(filters, compiled.required());
    if (attempt.least() == 1 && !words.isEmpty()) {
      Matched any = Matched.anyOf(searcher, words);
      return must.isEmpty() && compiled.excluded().isEmpty()
          ? any
          : any.and(searcher, passages(must, compiled.excluded()));
    }
    if (!words.isEmpty()) {
      BooleanQuery.Builder enough = new BooleanQuery.Builder();
      words.forEach(word -> enough.add(word, Occur.SHOULD));
      enough.setMinimumNumberShouldMatch(attempt.least());
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
}
