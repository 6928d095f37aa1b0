package wenmai.ingest.parse.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/** Reads the bookmarks of a document, which name its headings. */
final class PdfBookmarks {
  private static final int MOST = 5_000;
  private static final int DEEPEST = 10;

  private final PDDocument document;
  private final List<Bookmark> found = new ArrayList<>();

  private PdfBookmarks(PDDocument document) {
    this.document = document;
  }

  /**
   * A bookmark.
   *
   * @param level from 1
   * @param page to which it leads, from 1; 0 where it does not say
   */
  record Bookmark(String title, int level, int page) {}

  static List<Bookmark> of(PDDocument document) {
    PdfBookmarks bookmarks = new PdfBookmarks(document);
    try {
      PDOutlineNode outline = document.getDocumentCatalog().getDocumentOutline();
      if (outline != null) {
        bookmarks.add(outline, 1);
      }
    } catch (RuntimeException e) {
      return bookmarks.found; // a broken outline: the type says what is a heading
    }
    return bookmarks.found;
  }

  private void add(PDOutlineNode node, int level) {
    for (PDOutlineItem item : node.children()) {
      if (found.size() >= MOST || level > DEEPEST) {
        return;
      }
      if (item.getTitle() != null) {
        found.add(new Bookmark(item.getTitle().strip(), level, page(item)));
      }
      add(item, level + 1);
    }
  }

  private int page(PDOutlineItem item) {
    try {
      PDPage page = item.findDestinationPage(document);
      return page == null ? 0 : document.getPages().indexOf(page) + 1;
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
