package wenmai.benchmarks.speed;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import wenmai.benchmarks.Engine;
import wenmai.benchmarks.Library;
import wenmai.benchmarks.peer.Peer;
import wenmai.corpus.Mention;
import wenmai.index.Fields;
import wenmai.index.analysis.LayerAnalyzer;

/**
 * How many characters a second are indexed, texts being parsed: into one field with CJKAnalyzer,
 * and into Wenmai's three layers; one thread, positions and offsets in the postings.
 */
final class IndexingSpeed {
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 9;
  private static final int UPDATER = 3;
  private static final int PASSAGES_OF_A_DOCUMENT = 20;
  private static final FieldType LAYER = layer();

  private final Engine engine;
  private final PrintWriter out;

  IndexingSpeed(Engine engine, PrintWriter out) {
    this.engine = engine;
    this.out = out;
  }

  void measure(Texts texts) throws IOException {
    List<String> sample = texts.sample();
    List<List<Mention>> found = sample.stream().map(engine.finder()::find).toList();
    List<List<String>> documents = new ArrayList<>();
    for (int i = 0; i < sample.size(); i += PASSAGES_OF_A_DOCUMENT) {
      documents.add(sample.subList(i, Math.min(sample.size(), i + PASSAGES_OF_A_DOCUMENT)));
    }
    Turns.Medians medians =
        Turns.medians(
            WARM_UP,
            ROUNDS,
            List.of(
                () -> one(sample),
                () -> three(sample, found),
                () -> three(sample, null),
                () -> new Library(engine, documents, 1).close()));
    long characters = Texts.characters(sample);
    out.printf("%nIndexing in turns, median of %d rounds, %,d characters%n", ROUNDS, characters);
    out.printf("%-50s %10s %8s %14s%n", "", "Mchar/s", "ratio", "by CPU time");
    String[] titles = {
      "CJKAnalyzer, one field",
      "Wenmai, three layers, mentions found before",
      "Wenmai, three layers, mentions found meanwhile",
      "Wenmai, Updater: all fields, ledger, disk, commits"
    };
    for (int i = 0; i < titles.length; i++) {
      out.printf(
          "%-50s %10.2f %8.2f %14s%n",
          titles[i],
          characters / medians.seconds()[i] / 1e6,
          medians.seconds()[0] / medians.seconds()[i],
          // The program's own way runs on several threads.
          i == UPDATER ? "-" : "%.2f".formatted(medians.cpu()[0] / medians.cpu()[i]));
    }
    out.flush();
  }

  private void one(List<String> sample) throws IOException {
    try (Analyzer analyzer = Peer.CJK.analyzer();
        Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (String text : sample) {
        Document document = new Document();
        document.add(new Field("text", text, LAYER));
        writer.addDocument(document);
      }
    }
  }

  /** The same as the program's own documents, as far as layers go. */
  private void three(List<String> sample, List<List<Mention>> found) throws IOException {
    try (Analyzer analyzer = new LayerAnalyzer(engine.segmenter());
        Directory directory = new ByteBuffersDirectory();
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (int i = 0; i < sample.size(); i++) {
        String text = sample.get(i);
        List<Mention> mentions = found == null ? engine.finder().find(text) : found.get(i);
        Document document = new Document();
        document.add(new Field(Fields.GRAM, text, LAYER));
        document.add(new Field(Fields.WORD, text, LAYER));
        if (!mentions.isEmpty()) {
          document.add(new Field(Fields.CONCEPT, new ConceptStream(mentions), LAYER));
        }
        writer.addDocument(document);
      }
    }
  }

  private static FieldType layer() {
    FieldType type = new FieldType();
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.setTokenized(true);
    type.freeze();
    return type;
  }
}
