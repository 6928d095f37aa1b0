package wenmai.benchmarks.quality;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import wenmai.benchmarks.Engine;
import wenmai.benchmarks.Library;
import wenmai.index.search.Filters;
import wenmai.index.search.Hit;
import wenmai.index.search.QueryException;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.SearchResult;
import wenmai.index.search.Searcher;

/** Wenmai's own ranking, through what the command line itself calls. */
final class WenmaiRanker implements Ranker {
  /** What the query language reads as more than a part of a word, half and full width. */
  private static final Pattern SIGNS = Pattern.compile("[\"“”「」『』＂〝〞()（）:：*＊－-]");

  private final List<List<EvalPassage>> documents;
  private final Library library;
  private final Searcher searcher;
  private final boolean asTyped;

  WenmaiRanker(Engine engine, EvalSet set, Layout layout, boolean asTyped) throws IOException {
    this.asTyped = asTyped;
    documents = layout.documents(set);
    library =
        new Library(
            engine,
            documents.stream()
                .map(document -> document.stream().map(EvalPassage::text).toList())
                .toList(),
            Runtime.getRuntime().availableProcessors());
    searcher = engine.searcher(library.catalog());
  }

  @Override
  public List<String> rank(String question) throws IOException {
    String query = asTyped ? question : SIGNS.matcher(question).replaceAll(" ");
    return search(query).hits().stream().map(this::id).toList();
  }

  private SearchResult search(String query) throws IOException {
    SearchRequest request =
        new SearchRequest(query, Filters.NONE, DEPTH, 1, false, false, true, 0, false, false);
    try {
      return searcher.search(request);
    } catch (QueryException nothingAsked) {
      return new SearchResult(null, 0, List.of(), false, Map.of(), List.of(), null);
    }
  }

  private String id(Hit hit) {
    return documents.get(Library.number(hit.source().path())).get(hit.line() - 1).id();
  }

  @Override
  public void close() throws IOException {
    library.close();
  }
}
