package wenmai.cli;

import java.io.IOException;
import java.util.function.Consumer;
import wenmai.corpus.Document;
import wenmai.index.Catalog;

/** Gives the documents of an index one at a time, in the order of their sources. */
record IndexedDocuments(Catalog catalog) {
  void each(Consumer<Document> to) throws IOException {
    for (String id : catalog.documentIds()) {
      to.accept(
          catalog.document(id).orElseThrow(() -> new IOException("document " + id + " is lost")));
    }
  }

  /** The path of a document's source. */
  String source(String id) {
    try {
      return catalog.sourcesOf(id).getFirst().path();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
