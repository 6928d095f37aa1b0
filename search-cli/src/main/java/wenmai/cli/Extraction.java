package wenmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import wenmai.cli.output.MentionRows;
import wenmai.cli.output.RowWriter;
import wenmai.corpus.Document;
import wenmai.corpus.Mention;
import wenmai.corpus.TaggedDocument;
import wenmai.index.Catalog;
import wenmai.ingest.mention.Tagger;
import wenmai.ingest.segment.Sentences;
import wenmai.ingest.walk.Walk;

/** Goes through documents one at a time and writes their mentions. */
final class Extraction {
  static final List<String> COUNT_COLUMNS =
      List.of("document", "source", "concept", "kind", "count");

  private final Workspace workspace;
  private final Set<String> ids;
  private final boolean counts;
  private final RowWriter writer;
  private final Tagger tagger;
  private final Sentences sentences = new Sentences();
  private int rows;
  private int failures;

  /**
   * @param ids of the concepts that are wanted; empty for all
   */
  Extraction(Workspace workspace, Set<String> ids, boolean counts, RowWriter writer)
      throws IOException {
    this.workspace = workspace;
    this.ids = ids;
    this.counts = counts;
    this.writer = writer;
    this.tagger = workspace.tagger();
  }

  int rows() {
    return rows;
  }

  int failures() {
    return failures;
  }

  /** Extracts from files and folders. */
  void of(List<Path> sources) throws IOException {
    Walk walk = workspace.walk(sources, List.of());
    walk.missing().forEach(path -> fail(path, "no such file or folder"));
    walk.failures().forEach(this::fail);
    for (Path file : walk.files()) {
      if (writer.isClosed()) {
        return;
      }
      try {
        write(workspace.parser().parse(file), file.toString());
      } catch (IOException e) {
        fail(file, e.getMessage());
      } catch (RuntimeException e) {
        fail(file, "crashed: " + e);
      }
    }
  }

  /** Extracts from every document of the index. */
  void ofIndex() throws IOException {
    try (Catalog catalog = workspace.index().read()) {
      for (String id : catalog.documentIds()) {
        if (writer.isClosed()) {
          return;
        }
        Document document =
            catalog.document(id).orElseThrow(() -> new IOException("document " + id + " is lost"));
        write(document, catalog.sourcesOf(id).getFirst().path());
      }
    }
  }

  private void write(Document document, String source) throws IOException {
    TaggedDocument tagged = tagger.tag(document);
    if (!ids.isEmpty()) {
      List<Mention> wanted =
          tagged.mentions().stream()
              .filter(mention -> ids.contains(mention.concept().id()))
              .toList();
      tagged = new TaggedDocument(document, tagged.passages(), wanted);
    }
    if (counts) {
      count(tagged, source);
    } else {
      new MentionRows(tagged, source, workspace.lexicon().hash(), sentences::split)
          .each(
              row -> {
                writer.write(row);
                rows++;
              });
    }
  }

  private void count(TaggedDocument tagged, String source) {
    Map<String, Integer> sums = new TreeMap<>();
    Map<String, String> kinds = new TreeMap<>();
    for (Mention mention : tagged.mentions()) {
      sums.merge(mention.concept().id(), 1, Integer::sum);
      kinds.put(mention.concept().id(), mention.concept().kind().word());
    }
    for (Map.Entry<String, Integer> sum : sums.entrySet()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("document", tagged.document().id());
      row.put("source", source);
      row.put("concept", sum.getKey());
      row.put("kind", kinds.get(sum.getKey()));
      row.put("count", sum.getValue());
      writer.write(row);
      rows++;
    }
  }

  private void fail(Path source, String reason) {
    failures++;
    workspace.environment().err().println("wenmai: " + source + ": " + reason);
  }
}
