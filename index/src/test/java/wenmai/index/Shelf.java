package wenmai.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import wenmai.corpus.Lexicon;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Segmenter;
import wenmai.index.analysis.RunSegmenter;
import wenmai.index.search.SearchRequest;
import wenmai.index.search.SearchResult;
import wenmai.index.search.Searcher;

/**
 * A folder of texts with its index, and all that is needed to bring it up to date and search it.
 */
public final class Shelf {
  /** An update as usual. */
  static final UpdateOptions USUAL = new UpdateOptions(false, false, false, 2);

  static final UpdateOptions RETRY = new UpdateOptions(false, true, false, 2);
  static final UpdateOptions DRY_RUN = new UpdateOptions(false, false, true, 2);
  static final UpdateOptions REBUILD = new UpdateOptions(true, false, false, 2);

  private static final String LEXICON =
      """
      - {id: gpt-3, kind: model, prefLabel: {en: GPT-3}}
      - id: attention
        kind: concept
        prefLabel: {zh: 注意力机制, en: attention mechanism}
      """;

  final Path texts;
  final IndexFolder index;
  final LineReader reader;
  private final Segmenter segmenter = new RunSegmenter();
  private final Lexicon lexicon;
  private final MentionFinder finder;

  public Shelf(Path folder) throws IOException {
    this(folder, LEXICON);
  }

  /** One whose texts are tagged with another lexicon. */
  public Shelf(Path folder, String yaml) throws IOException {
    texts = Files.createDirectories(folder.resolve("texts"));
    index = new IndexFolder(folder.resolve("index"));
    Path file = Files.writeString(folder.resolve("lexicon.yaml"), yaml);
    lexicon = Lexicon.read(List.of(file));
    finder = new NameFinder(lexicon);
    reader = new LineReader(finder);
  }

  /** Writes a text file; its lines become passages. */
  public Path write(String name, String... lines) throws IOException {
    Path file = texts.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, String.join("\n", lines) + "\n");
  }

  Path path(String name) {
    return texts.resolve(name);
  }

  /** What lies in the folder now. */
  Scan scan() throws IOException {
    try (Stream<Path> all = Files.walk(texts)) {
      List<Path> files = all.filter(Files::isRegularFile).sorted().toList();
      return Scan.of(List.of(texts), files, List.of(), List.of());
    }
  }

  /** Brings the index up to date with the folder. */
  public UpdateReport update() throws IOException {
    return update(USUAL);
  }

  UpdateReport update(UpdateOptions options) throws IOException {
    return update(scan(), options);
  }

  UpdateReport update(Scan scan, UpdateOptions options) throws IOException {
    return updater().update(scan, options, (done, total, file) -> {});
  }

  Updater updater() {
    return updater(reader);
  }

  /** The same with another reader of its files. */
  public Updater updater(SourceReader reader) {
    return new Updater(index, reader, segmenter, Tagging.of(lexicon, finder));
  }

  /** What the ledger says of a file. */
  SourceRecord source(String name) throws IOException {
    try (Catalog catalog = index.read()) {
      return catalog.sources().stream()
          .filter(source -> source.path().equals(path(name).toString()))
          .findFirst()
          .orElseThrow();
    }
  }

  /** How many segments the last commit has. */
  public int segments() throws IOException {
    try (Catalog catalog = index.read()) {
      return catalog.reader().leaves().size();
    }
  }

  /** Searches the last commit. */
  public SearchResult search(SearchRequest request) throws IOException {
    try (Catalog catalog = index.read()) {
      return new Searcher(catalog, segmenter, finder, lexicon).search(request);
    }
  }

  public SearchResult search(String query) throws IOException {
    return search(SearchRequest.of(query));
  }
}
