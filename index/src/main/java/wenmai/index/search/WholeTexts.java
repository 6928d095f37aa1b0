package wenmai.index.search;

import java.io.IOException;
import wenmai.corpus.CodePoints;
import wenmai.corpus.Document;
import wenmai.index.Catalog;

/** Documents whole, for hits that are shown with more than their passage, or with a part of it. */
final class WholeTexts {
  /** Characters; a few megabytes with their blocks. */
  private static final int MOST = 2_000_000;

  private final Catalog catalog;
  private final Recent<String, Whole> known = new Recent<>(MOST, Whole::weight);

  WholeTexts(Catalog catalog) {
    this.catalog = catalog;
  }

  /** A document and the code points of its text. */
  record Whole(Document document, CodePoints points) {
    private int weight() {
      return document.text().length() + 1;
    }
  }

  Whole of(String id) throws IOException {
    return known.get(id, this::read);
  }

  private Whole read(String id) throws IOException {
    Document document =
        catalog.document(id).orElseThrow(() -> new IOException("document " + id + " is lost"));
    return new Whole(document, CodePoints.of(document.text()));
  }
}
