package wenmai.index.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import wenmai.index.Catalog;
import wenmai.index.DocumentInfo;
import wenmai.index.SourceRecord;

/** What hits say of their documents, read once for each document of a result. */
final class Origins {
  private final Catalog catalog;
  private final Map<String, Origin> known = new HashMap<>();

  Origins(Catalog catalog) {
    this.catalog = catalog;
  }

  /** A document and the first of the sources that hold it. */
  record Origin(DocumentInfo document, SourceRecord source) {}

  Origin of(String id) throws IOException {
    Origin origin = known.get(id);
    if (origin == null) {
      origin = read(id);
      known.put(id, origin);
    }
    return origin;
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
