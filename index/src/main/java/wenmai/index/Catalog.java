package wenmai.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.DocumentStoredFieldVisitor;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.Weight;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import wenmai.corpus.DocumentCodec;

/** One commit of the index, open for reading: its documents, its sources, its sums. */
public final class Catalog implements Closeable {
  private static final Set<String> SMALL =
      Set.of(
          Fields.ID,
          Fields.NAME,
          Fields.MEDIA_TYPE,
          Fields.LANGUAGE,
          Fields.PUBLISHED,
          Fields.SHA256,
          Fields.PATH,
          Fields.ROOT_PATH,
          Fields.HOLDS,
          Fields.REASON,
          Fields.INDEXED_AT,
          Fields.PARSER);

  private final Directory directory;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  Catalog(Directory directory, DirectoryReader reader) {
    this.directory = directory;
    this.reader = reader;
    this.searcher = new IndexSearcher(reader);
  }

  /** The reader, for searching. */
  public IndexReader reader() {
    return reader;
  }

  /** Whether this is the last commit. */
  boolean isCurrent() throws IOException {
    return reader.isCurrent();
  }

  /** The hash of the lexicon that the passages were tagged with. */
  public String lexiconHash() throws IOException {
    return CommitData.lexiconHash(reader.getIndexCommit().getUserData());
  }

  /** What the tags depend on in that lexicon; empty if no document has been tagged yet. */
  Optional<LexiconPrint> lexiconPrint() throws IOException {
    List<LexiconPrint> prints = new ArrayList<>();
    each(
        kind(Fields.LEXICON),
        doc ->
            prints.add(
                LexiconPrint.decode(
                    stored(doc, Set.of(Fields.PRINT)).getBinaryValue(Fields.PRINT))));
    return prints.stream().findFirst();
  }

  /** Whether the run that wrote this is still at work, or was killed. */
  public boolean isUnfinished() throws IOException {
    return CommitData.isUnfinished(reader.getIndexCommit().getUserData());
  }

  /** Every source of the ledger, by path. */
  public List<SourceRecord> sources() throws IOException {
    return sources(kind(Fields.SOURCE));
  }

  /** Where a document lies: the sources that hold it now first, then those that held it. */
  public List<SourceRecord> sourcesOf(String documentId) throws IOException {
    List<SourceRecord> sources =
        new ArrayList<>(sources(new TermQuery(new Term(Fields.HOLDS, documentId))));
    sources.sort(Comparator.comparing(SourceRecord::stale).thenComparing(SourceRecord::path));
    return sources;
  }

  /** What is to be said of sources that are indexed all the same, by source. */
  public List<SourceNotice> notices() throws IOException {
    List<SourceNotice> notices = new ArrayList<>();
    List<Document> noticed = new ArrayList<>();
    Set<String> wanted = Set.of(Fields.ID, Fields.NOTICE);
    each(kind(Fields.NOTICE), doc -> noticed.add(stored(doc, wanted)));
    for (Document document : noticed) {
      for (SourceRecord source : sourcesOf(document.get(Fields.ID))) {
        for (String notice : document.getValues(Fields.NOTICE)) {
          notices.add(new SourceNotice(source.path(), notice));
        }
      }
    }
    notices.sort(Comparator.comparing(SourceNotice::source));
    return notices;
  }

  /** The files, folders and web addresses that the user named. */
  public List<String> roots() throws IOException {
    return names(Fields.ROOT);
  }

  /** What lies below a root and is not indexed, as the user took it out. */
  public List<String> leftOut() throws IOException {
    return names(Fields.LEFT_OUT);
  }

  private List<String> names(String kind) throws IOException {
    List<String> names = new ArrayList<>();
    each(kind(kind), id -> names.add(stored(id).get(Fields.ROOT_PATH)));
    names.sort(null);
    return names;
  }

  /** The ids of the documents whose sources are {@code name} or lie below it. */
  public List<String> documentsIn(String name) throws IOException {
    List<String> ids = new ArrayList<>();
    for (SourceRecord source : sources()) {
      if (!source.document().isEmpty() && SourceName.isWithin(source.path(), name)) {
        ids.add(source.document());
      }
    }
    return ids;
  }

  /** The ids of all documents, in order of their sources. */
  public List<String> documentIds() throws IOException {
    return sources().stream()
        .map(SourceRecord::document)
        .filter(id -> !id.isEmpty())
        .distinct()
        .toList();
  }

  /** A document whole, as it was parsed. */
  public Optional<wenmai.corpus.Document> document(String id) throws IOException {
    int doc = whole(id);
    if (doc < 0) {
      return Optional.empty();
    }
    BytesRef content = stored(doc, Set.of(Fields.CONTENT)).getBinaryValue(Fields.CONTENT);
    return Optional.of(DocumentCodec.decode(content.bytes, content.offset, content.length));
  }

  /** What is known of a document beside its text. */
  public Optional<DocumentInfo> info(String id) throws IOException {
    int doc = whole(id);
    return doc < 0 ? Optional.empty() : Optional.of(info(doc));
  }

  /** The ids that begin with {@code prefix}, at most {@code most} of them. */
  public List<String> idsWithPrefix(String prefix, int most) throws IOException {
    List<String> ids = new ArrayList<>();
    each(
        whole(new PrefixQuery(new Term(Fields.ID, prefix))),
        doc -> {
          if (ids.size() < most) {
            ids.add(stored(doc).get(Fields.ID));
          }
        });
    return ids;
  }

  /** Sums over the whole index. */
  public IndexStats stats() throws IOException {
    long bytes = 0;
    for (String file : directory.listAll()) {
      bytes += IndexFiles.isOne(file) ? directory.fileLength(file) : 0;
    }
    return Totals.of(reader).stats(bytes);
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
  }

  private List<SourceRecord> sources(Query query) throws IOException {
    List<SourceRecord> sources = new ArrayList<>();
    each(query, id -> sources.add(source(stored(id))));
    sources.sort(Comparator.comparing(SourceRecord::path));
    return sources;
  }

  private static SourceRecord source(Document stored) {
    return new SourceRecord(
        stored.get(Fields.PATH),
        stored.get(Fields.SHA256),
        stored.get(Fields.HOLDS),
        stored.get(Fields.REASON),
        stored.get(Fields.PARSER) == null ? "" : stored.get(Fields.PARSER),
        Instant.ofEpochMilli(stored.getField(Fields.INDEXED_AT).numericValue().longValue()));
  }

  private DocumentInfo info(int doc) {
    Document stored = stored(doc);
    IndexableField published = stored.getField(Fields.PUBLISHED);
    return new DocumentInfo(
        stored.get(Fields.ID),
        stored.get(Fields.NAME),
        stored.get(Fields.MEDIA_TYPE),
        stored.get(Fields.LANGUAGE),
        published == null ? null : LocalDate.ofEpochDay(published.numericValue().longValue()),
        stored.get(Fields.SHA256));
  }

  /** Calls {@code visit} with the number of every record that matches. */
  private void each(Query query, Consumer<Integer> visit) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    for (LeafReaderContext leaf : reader.leaves()) {
      Scorer scorer = weight.scorer(leaf);
      DocIdSetIterator matches = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
      for (int doc = matches.nextDoc();
          doc != DocIdSetIterator.NO_MORE_DOCS;
          doc = matches.nextDoc()) {
        if (leaf.reader().getLiveDocs() == null || leaf.reader().getLiveDocs().get(doc)) {
          visit.accept(leaf.docBase + doc);
        }
      }
    }
  }

  /** The stored fields of a record, but for the document whole. */
  private Document stored(int doc) {
    return stored(doc, SMALL);
  }

  /** A document's content is stored behind its other fields, and not read unless it is wanted. */
  private Document stored(int doc, Set<String> fields) {
    DocumentStoredFieldVisitor visitor =
        new DocumentStoredFieldVisitor(fields) {
          @Override
          public Status needsField(FieldInfo field) throws IOException {
            boolean whole = field.name.equals(Fields.CONTENT) && !fields.contains(field.name);
            return whole ? Status.STOP : super.needsField(field);
          }
        };
    try {
      reader.storedFields().document(doc, visitor);
      return visitor.getDocument();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Query kind(String kind) {
    return new TermQuery(new Term(Fields.KIND, kind));
  }

  /** The number of a document's own record, which stands behind its passages, or -1. */
  int whole(String id) throws IOException {
    int last = -1;
    for (LeafReaderContext leaf : reader.leaves()) {
      Bits live = leaf.reader().getLiveDocs();
      PostingsEnum records = leaf.reader().postings(new Term(Fields.ID, id), PostingsEnum.NONE);
      while (records != null && records.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(records.docID())) {
          last = leaf.docBase + records.docID();
        }
      }
    }
    return last;
  }

  private static Query whole(Query query) {
    return new BooleanQuery.Builder()
        .add(query, BooleanClause.Occur.MUST)
        .add(kind(Fields.DOCUMENT), BooleanClause.Occur.FILTER)
        .build();
  }
}
