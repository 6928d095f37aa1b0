package wenmai.benchmarks;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;
import wenmai.corpus.Mention;
import wenmai.corpus.Passage;
import wenmai.corpus.Span;
import wenmai.corpus.TaggedDocument;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;
import wenmai.index.Scan;
import wenmai.index.SourceFailure;
import wenmai.index.SourceReader;
import wenmai.index.Tagging;
import wenmai.index.UpdateOptions;
import wenmai.index.UpdateReport;
import wenmai.index.Updater;

/**
 * Documents of given passages, written to an index in a temporary folder through the program's own
 * {@link Updater}. The sources on the disk hold a number each, which is all that their reader
 * needs.
 */
public final class Library implements Closeable {
  private static final String BETWEEN = "\n\n";

  private final Engine engine;
  private final Path folder;
  private final Catalog catalog;

  /**
   * Indexes documents.
   *
   * @param documents the passages of each; the title of all is empty
   */
  public Library(Engine engine, List<List<String>> documents, int threads) throws IOException {
    this.engine = engine;
    folder = Files.createTempDirectory("wenmai-benchmark");
    Path sources = Files.createDirectory(folder.resolve("sources"));
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      files.add(Files.writeString(sources.resolve("%07d.txt".formatted(i)), String.valueOf(i)));
    }
    IndexFolder index = new IndexFolder(folder.resolve("index"));
    UpdateReport report =
        new Updater(
                index,
                reader(documents),
                engine.segmenter(),
                Tagging.of(engine.lexicon(), engine.finder()))
            .update(
                Scan.of(List.of(sources), files, List.of(), List.of()),
                new UpdateOptions(false, false, false, threads),
                (done, total, file) -> {});
    for (SourceFailure failure : report.failures()) {
      throw new IOException(failure.toString());
    }
    catalog = index.read();
  }

  /** The index, open for reading. */
  public Catalog catalog() {
    return catalog;
  }

  /** The number of the document that a source holds. */
  public static int number(String sourcePath) {
    String name = Path.of(sourcePath).getFileName().toString();
    return Integer.parseInt(name.substring(0, name.indexOf('.')));
  }

  /** Makes a document of passages, the n-th of them on line n, and finds its mentions. */
  public static TaggedDocument document(Engine engine, String id, List<String> texts) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<Passage> passages = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    for (String each : texts) {
      text.append(text.isEmpty() ? "" : BETWEEN);
      int start = text.length();
      Span span = new Span(start, start + each.length());
      text.append(each);
      int line = passages.size() + 1;
      blocks.add(new Block(BlockKind.PARAGRAPH, 0, span, 0, line));
      passages.add(new Passage(span, List.of(), 0, line));
      for (Mention found : engine.finder().find(each)) {
        mentions.add(
            new Mention(
                found.span().shift(start),
                found.surface(),
                found.concept(),
                found.level(),
                found.alias()));
      }
    }
    Document document =
        new Document(
            id, id, "text/plain", "", List.of(), null, "und", text.toString(), blocks, List.of());
    return new TaggedDocument(document, passages, mentions);
  }

  private SourceReader reader(List<List<String>> documents) {
    return new SourceReader() {
      @Override
      public String documentId(String fileName, String sha256) {
        return "document-" + number(fileName);
      }

      @Override
      public TaggedDocument read(String fileName, byte[] bytes) {
        int number = number(fileName);
        return document(engine, documentId(fileName, ""), documents.get(number));
      }
    };
  }

  @Override
  public void close() throws IOException {
    catalog.close();
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
