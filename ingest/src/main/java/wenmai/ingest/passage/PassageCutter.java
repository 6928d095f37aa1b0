package wenmai.ingest.passage;

import java.util.List;
import wenmai.corpus.Document;
import wenmai.corpus.Passage;

/** Cuts documents into passages. A pure function of the document, safe from many threads. */
public final class PassageCutter {
  /** The passages of {@code document} in order; together they hold all but white space. */
  public List<Passage> cut(Document document) {
    return new Cutting(document).passages();
  }
}
