package wenmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import wenmai.corpus.Document;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Segmenter;
import wenmai.corpus.Span;
import wenmai.index.Catalog;
import wenmai.index.search.Hit;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.SearchResult;
import wenmai.index.search.Searcher;
import wenmai.ingest.mention.LexiconMentionFinder;
import wenmai.ingest.segment.HanLpSegmenter;

/** An index that is open for many searches, and the places of its passages. */
final class Quoted {
  private static final int ALL = 100_000;

  private final Searcher searcher;
  private final Map<String, TreeMap<Integer, Span>> passages = new HashMap<>();
  private final Map<String, List<Integer>> cuts = new HashMap<>();
  private final Map<String, Path> sources = new HashMap<>();

  Quoted(Program program, Catalog catalog) throws IOException {
    Segmenter segmenter = new HanLpSegmenter();
    Lexicon lexicon =
        Lexicon.read(List.of(Program.HOME.resolve("corpus").resolve("lexicon.yaml")));
    searcher =
        new Searcher(catalog, segmenter, new LexiconMentionFinder(lexicon, segmenter), lexicon);
    for (Stored passage : Stored.passages(catalog)) {
      Span span = new Span(passage.place().start(), passage.place().end());
      passages
          .computeIfAbsent(passage.document(), document -> new TreeMap<>())
          .put(span.start(), span);
    }
    catalog.sources().forEach(source -> sources.put(source.document(), Path.of(source.path())));
  }

  /** The passage that a string begins in. */
  Span passageOf(VisibleString string) {
    return passages
        .get(string.document().id())
        .floorEntry(string.span().start())
        .getValue();
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
    return search(query, sources.get(document), true).hits();
  }

  /** Whether a source holds all that is asked for, by the letter. */
  boolean holds(String query, Path source) throws IOException {
    SearchResult result = search(query, source, false);
    return result.total() > 0 && result.relaxed() == null;
  }

  private SearchResult search(String query, Path source, boolean expand) throws IOException {
    return searcher.search(
        new SearchRequest(
            query, ALL, 1, List.of(), null, null, null, null, source, false, false, expand, 0,
            false));
  }
}
