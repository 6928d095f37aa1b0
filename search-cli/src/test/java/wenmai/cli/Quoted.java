package wenmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenmai.corpus.Document;
import wenmai.corpus.Lexicon;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Segmenter;
import wenmai.corpus.Span;
import wenmai.index.Catalog;
import wenmai.index.search.Filters;
import wenmai.index.search.Hit;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.SearchResult;
import wenmai.index.search.Searcher;
import wenmai.ingest.mention.LexiconMentionFinder;
import wenmai.ingest.segment.HanLpSegmenter;

/** An index that is open for many searches, and the places of its passages. */
final class Quoted {
  private static final int ALL = 100_000;

  private static final int FIRST = 20;

  private final Lexicon lexicon;
  private final Lights lights;
  private final Searcher searcher;
  private final Map<String, TreeMap<Integer, Span>> passages = new HashMap<>();
  private final Map<String, List<Integer>> cuts = new HashMap<>();
  private final Map<String, Path> sources = new HashMap<>();

  Quoted(Program program, Catalog catalog) throws IOException {
    Segmenter segmenter = new HanLpSegmenter();
    lexicon = Lexicon.read(List.of(Program.HOME.resolve("corpus").resolve("lexicon.yaml")));
    MentionFinder finder = new LexiconMentionFinder(lexicon, segmenter);
    searcher = new Searcher(catalog, segmenter, finder, lexicon);
    lights = new Lights(lexicon, finder, segmenter);
    for (Stored passage : Stored.passages(catalog)) {
      Span span = new Span(passage.place().start(), passage.place().end());
      passages
          .computeIfAbsent(passage.document(), document -> new TreeMap<>())
          .put(span.start(), span);
    }
    catalog.sources().forEach(source -> sources.put(source.document(), Path.of(source.path())));
  }

  /** The passage in which a string's first letter stands. */
  Span passageOf(VisibleString string) {
    int first = string.span().start();
    while (!Character.isLetterOrDigit(string.document().text().codePointAt(first))) {
      first++;
    }
    return passages.get(string.document().id()).floorEntry(first).getValue();
  }

  /** Where passages of a document begin within a block. */
  List<Integer> cutsIn(Document document) {
    return cuts.computeIfAbsent(
        document.id(),
        id ->
            passages.get(id).keySet().stream()
                .filter(start -> document.blockAt(start).orElseThrow().span().start() < start)
                .toList());
  }

  /** All hits in one document. */
  List<Hit> hits(String query, String document) throws IOException {
    return search(query, ALL, sources.get(document), true, 0).hits();
  }

  /** All hits in all documents. */
  SearchResult all(String query) throws IOException {
    return search(query, ALL, null, true, 0);
  }

  /** The hits in one document that hold all that is asked for, by the letter. */
  List<Hit> whole(String query, String document) throws IOException {
    SearchResult result = search(query, ALL, sources.get(document), true, 0);
    return result.relaxed() == null ? result.hits() : List.of();
  }

  /** Whether a source holds all that is asked for, by the letter. */
  boolean holds(String query, Path source) throws IOException {
    SearchResult result = search(query, 1, source, false, 0);
    return result.total() > 0 && result.relaxed() == null;
  }

  /** The first hits of all documents. */
  SearchResult first(String query, int context) throws IOException {
    return search(query, FIRST, null, true, context);
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** What should be lit. */
  Lights lights() {
    return lights;
  }

  private SearchResult search(String query, int size, Path source, boolean expand, int context)
      throws IOException {
    Filters file =
        new Filters(List.of(), null, null, null, null, source == null ? null : source.toString());
    return searcher.search(
        new SearchRequest(query, file, size, 1, false, false, expand, context, false, false));
  }
}
