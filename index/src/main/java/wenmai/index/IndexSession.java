package wenmai.index;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentCommitInfo;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.AlreadyClosedException;
import wenmai.corpus.Segmenter;
import wenmai.corpus.TaggedDocument;
import wenmai.index.analysis.LayerAnalyzer;

/**
 * One run's hold on the index: puts blocks and ledger lines, drops documents that no source holds
 * any more, and commits.
 */
final class IndexSession implements Closeable {
  /**
   * A commit after so many characters of parsed text, or so long, bounds what a kill can cost. Each
   * leaves segments, which {@link #finish} has to merge: a run that is over sooner has but one.
   */
  private static final long BATCH_CHARACTERS = 8_000_000;

  private static final long BATCH_NANOS = Duration.ofSeconds(10).toNanos();

  /** So small a share of the index may lie outside its largest segment: see {@link #finish}. */
  private static final double SMALL_SHARE = .25;

  private final IndexFolder folder;
  private final IndexWriter writer;
  private final String lexiconHash;
  private final boolean commitOnce;
  private final boolean fresh;
  private final Map<String, String> held = new HashMap<>();
  private final Map<String, Integer> holders = new HashMap<>();
  private long batch;
  private long committedAt = System.nanoTime();

  IndexSession(
      IndexFolder folder,
      Segmenter segmenter,
      String lexiconHash,
      Map<String, SourceRecord> ledger,
      boolean rebuild)
      throws IOException {
    this.folder = folder;
    fresh = !folder.exists();
    writer = folder.write(new LayerAnalyzer(segmenter), rebuild);
    this.lexiconHash = lexiconHash;
    this.commitOnce = rebuild;
    ledger.values().forEach(source -> hold(source.path(), source.document()));
  }

  /** Writes which sources the user named, and what below them he took out again. */
  void setRoots(Set<String> roots, Set<String> leftOut) throws IOException {
    if (fresh) {
      // Empty, it is one file that gets its name at once. A commit of documents writes their files
      // first: a run killed between them and it would leave what looks like a damaged index.
      commit();
    }
    setNames(Fields.ROOT, roots);
    setNames(Fields.LEFT_OUT, leftOut);
    if (fresh) {
      // Killed from here on, a first run leaves an index that knows what to go on with.
      commit();
      // Anew, so that they share the segment of the first batch and have none of their own.
      setNames(Fields.ROOT, roots);
      setNames(Fields.LEFT_OUT, leftOut);
    }
  }

  private void setNames(String kind, Set<String> names) throws IOException {
    writer.deleteDocuments(new Term(Fields.KIND, kind));
    for (String name : names) {
      Document out = new Document();
      out.add(new StringField(Fields.KIND, kind, Field.Store.NO));
      out.add(new StringField(Fields.ROOT_PATH, name, Field.Store.YES));
      Searched.fill(out);
      writer.addDocument(out);
    }
  }

  /** Writes what the tags depend on in the lexicon that the session's documents are tagged with. */
  void setLexicon(LexiconPrint print) throws IOException {
    Document out = new Document();
    out.add(new StringField(Fields.KIND, Fields.LEXICON, Field.Store.NO));
    out.add(new StoredField(Fields.PRINT, print.encode()));
    Searched.fill(out);
    writer.updateDocument(new Term(Fields.KIND, Fields.LEXICON), out);
  }

  /** Writes a document anew that is in the index already. */
  void rewrite(TaggedDocument document) throws IOException {
    writer.updateDocuments(
        new Term(Fields.ID, document.document().id()), new BlockBuilder(document).build());
  }

  /** Keeps the document that a planned file will hold without parsing, until {@link #arrived}. */
  void expect(Planned file) {
    if (!file.parse()) {
      holders.merge(file.document(), 1, Integer::sum);
    }
  }

  /** Ends what {@link #expect} began: the file's turn has come. */
  void arrived(Planned file) {
    if (!file.parse()) {
      holders.merge(file.document(), -1, Integer::sum);
    }
  }

  /**
   * Writes what became of a file.
   *
   * @param document null where nothing was parsed
   * @param parser the version of the parser
   * @return what the ledger says of it now
   */
  SourceRecord put(Planned file, TaggedDocument document, String parser) throws IOException {
    if (file.isKnown()) {
      return file.before();
    }
    try {
      return write(file, document, parser);
    } catch (IOException | AlreadyClosedException e) {
      throw fault(e);
    }
  }

  private SourceRecord write(Planned file, TaggedDocument document, String parser)
      throws IOException {
    if (document != null) {
      writer.updateDocuments(
          new Term(Fields.ID, file.document()), new BlockBuilder(document).build());
      batch += document.document().text().length();
    }
    boolean failed = file.kind() == Planned.Kind.FAILED;
    String before = file.before() == null ? "" : file.before().document();
    SourceRecord record =
        new SourceRecord(
            file.name(),
            file.sha256(),
            failed ? before : file.document(),
            file.reason(),
            parser,
            Instant.now());
    write(record);
    boolean due = batch >= BATCH_CHARACTERS || System.nanoTime() - committedAt >= BATCH_NANOS;
    if (due && !commitOnce) {
      commit();
    }
    return record;
  }

  void remove(String path) throws IOException {
    writer.deleteDocuments(new Term(Fields.PATH, path));
    hold(path, "");
  }

  /** Commits what a run has done so far, as not finished. */
  void commit() throws IOException {
    commit(CommitData.unfinished(lexiconHash));
  }

  /** Commits what is done of a run that ends early; a rebuild leaves the old index: false. */
  boolean commitSoFar() throws IOException {
    if (!commitOnce) {
      commit();
    }
    return !commitOnce;
  }

  private void commit(Map<String, String> data) throws IOException {
    try {
      commitAll(data);
    } catch (IOException | AlreadyClosedException e) {
      throw fault(e);
    }
  }

  /** A writer that a full disk has closed says so to whoever comes next, and why to who asks. */
  private IOException fault(Exception met) {
    return writer.getTragicException() instanceof Exception first
        ? folder.explain(first)
        : folder.explain(met);
  }

  private void commitAll(Map<String, String> data) throws IOException {
    for (Map.Entry<String, Integer> document : holders.entrySet()) {
      if (document.getValue() == 0) {
        writer.deleteDocuments(new Term(Fields.ID, document.getKey()));
      }
    }
    holders.values().removeIf(count -> count == 0);
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    batch = 0;
    committedAt = System.nanoTime();
  }

  /**
   * Commits, and merges the segments into one where the smaller ones have grown to a share of the
   * whole that is worth it. A query looks up each of its terms in every segment: over seven of them
   * it took twice as long as over one.
   */
  void finish() throws IOException {
    commit(CommitData.finished(lexiconHash));
    long whole = 0;
    long largest = 0;
    for (SegmentCommitInfo segment : SegmentInfos.readLatestCommit(writer.getDirectory())) {
      whole += segment.sizeInBytes();
      largest = Math.max(largest, segment.sizeInBytes());
    }
    if (whole - largest > whole * SMALL_SHARE) {
      try {
        writer.forceMerge(1);
        writer.commit();
      } catch (IOException | AlreadyClosedException e) {
        throw fault(e);
      }
    }
  }

  private void write(SourceRecord source) throws IOException {
    Document out = new Document();
    out.add(new StringField(Fields.KIND, Fields.SOURCE, Field.Store.NO));
    out.add(new StringField(Fields.PATH, source.path(), Field.Store.YES));
    out.add(new StringField(Fields.HOLDS, source.document(), Field.Store.YES));
    out.add(new StoredField(Fields.SHA256, source.sha256()));
    out.add(new StoredField(Fields.REASON, source.reason()));
    out.add(new StoredField(Fields.PARSER, source.parser()));
    out.add(new StoredField(Fields.INDEXED_AT, source.indexedAt().toEpochMilli()));
    KnownTargets.add(out, KnownTargets.keysOf(source.path()));
    Searched.fill(out);
    writer.updateDocument(new Term(Fields.PATH, source.path()), out);
    hold(source.path(), source.document());
  }

  /** Records that {@code path} now holds {@code document}, and no longer what it held before. */
  private void hold(String path, String document) {
    String before = held.put(path, document);
    if (before != null && !before.isEmpty()) {
      holders.merge(before, -1, Integer::sum);
    }
    if (!document.isEmpty()) {
      holders.merge(document, 1, Integer::sum);
    }
  }

  @Override
  public void close() throws IOException {
    // Without a commit nothing of the last batch stays, which is what a failed run should leave.
    writer.rollback();
  }
}
