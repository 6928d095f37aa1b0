package wenmai.ingest.parse.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/**
 * Reads the pages of a document one by one, then makes text of all of them: what returns on each is
 * told from the text only then.
 */
public final class PdfPages {
  private final PDDocument document;
  private final PdfGlyphs glyphs = new PdfGlyphs();
  private final List<PdfPage> pages = new ArrayList<>();
  private int characters;

  public PdfPages(PDDocument document) {
    this.document = document;
  }

  /** Reads the page of that number, from 1; one that throws is left out. */
  public void read(int number) throws IOException {
    PdfGlyphs.Drawn drawn = glyphs.page(document, number);
    characters += drawn.glyphs().size();
    pages.add(PdfPage.of(number, drawn, links(document.getPage(number - 1))));
  }

  public boolean isEmpty() {
    return pages.isEmpty();
  }

  /** How many characters stand on the pages that have been read. */
  public int characters() {
    return characters;
  }

  /** The text of the pages that have been read. */
  public PrintedText text() {
    return new PdfText(pages, PdfBookmarks.of(document)).printed();
  }

  private static List<String> links(PDPage page) {
    List<String> links = new ArrayList<>();
    try {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI action
            && action.getURI() != null
            && action.getURI().matches("(?i)https?://.+")) {
          links.add(action.getURI());
        }
      }
    } catch (IOException | RuntimeException e) {
      return links; // what is broken here is no text
    }
    return links;
  }
}
