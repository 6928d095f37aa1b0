package wenmai.index.search;

import java.io.IOException;
import wenmai.index.Catalog;
import wenmai.index.DocumentInfo;
import wenmai.index.SourceRecord;

/** What hits say of their documents. */
final class Origins {
  private static final int MOST = 4096;

  private final Catalog catalog;
  private final Recent<String, Origin> known = new Recent<>(MOST, origin -> 1);

  Origins(Catalog catalog) {
    this.catalog = catalog;
  }

  /** A document and the first of the sources that hold it. */
  record Origin(DocumentInfo document, SourceRecord source) {}

  Origin of(String id) throws IOException {
    return known.get(id, this::read);
  }

  private Origin read(String id) throws IOException {
    DocumentInfo info =
        catalog.info(id).orElseThrow(() -> new IOException("document " + id + " is lost"));
    SourceRecord source =
        catalog.sourcesOf(id).stream()
            .findFirst()
            .orElseThrow(() -> new IOException("no source holds document " + id));
    return new Origin(info, source);
  }
}
