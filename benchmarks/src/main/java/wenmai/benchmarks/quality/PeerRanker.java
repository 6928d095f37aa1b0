package wenmai.benchmarks.quality;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import wenmai.benchmarks.peer.Peer;

/**
 * An analyzer as Lucene uses it by default: one document a passage, BM25 with its own constants,
 * any of the question's tokens, each once, which ranks better than one clause for each occurrence.
 */
final class PeerRanker implements Ranker {
  private static final String ID = "id";
  private static final String TEXT = "text";

  private final Analyzer analyzer;
  private final Directory directory = new ByteBuffersDirectory();
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  PeerRanker(Peer peer, EvalSet set) throws IOException {
    analyzer = peer.analyzer();
    try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
      for (EvalPassage passage : set.passages()) {
        Document document = new Document();
        document.add(new StoredField(ID, passage.id()));
        document.add(new TextField(TEXT, passage.text(), Field.Store.NO));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
  }

  @Override
  public List<String> rank(String question) throws IOException {
    Set<Term> terms = new LinkedHashSet<>();
    try (TokenStream tokens = analyzer.tokenStream(TEXT, question)) {
      TermToBytesRefAttribute term = tokens.addAttribute(TermToBytesRefAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        terms.add(new Term(TEXT, BytesRef.deepCopyOf(term.getBytesRef())));
      }
      tokens.end();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    terms.forEach(wanted -> any.add(new TermQuery(wanted), Occur.SHOULD));
    StoredFields stored = searcher.storedFields();
    List<String> ids = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(any.build(), DEPTH).scoreDocs) {
      ids.add(stored.document(hit.doc).get(ID));
    }
    return ids;
  }

  @Override
  public void close() throws IOException {
    reader.close();
    directory.close();
    analyzer.close();
  }
}
