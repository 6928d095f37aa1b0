package wenmai.ingest.parse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import wenmai.ingest.parse.ParseException.Reason;

/**
 * Reads printed pages by the places and faces of their characters: {@link PdfGlyphs} takes them,
 * {@link PageLines} makes lines of them, {@link PdfText} the text.
 */
final class PdfReader implements Reader {
  static final String TYPE = "application/pdf";

  /** More is an archive. */
  static final int MOST_PAGES = 5_000;

  static final int MOST_CHARACTERS = 20_000_000;

  /** A scan has a few stray letters; a title page has more. */
  private static final int FEWEST_LETTERS = 10;

  /** How much of a page an image covers that may be the page itself. */
  private static final double SCANNED = .5;

  /** With fewer letters a page, a file of mostly scanned pages is a scan. */
  private static final int LETTERS_OF_TEXT = 100;

  @Override
  public void read(Source source, Draft draft) throws IOException {
    draft.mediaType(TYPE);
    draft.atLeast(FEWEST_LETTERS, "its pages hold next to no text: they may be scanned or drawn");
    try (PDDocument document = Loader.loadPDF(source.bytes())) {
      PdfMetadata.describe(document, draft);
      List<PdfPage> pages = new ArrayList<>();
      List<Double> images = new ArrayList<>();
      readPages(document, draft, pages, images);
      PdfText text = new PdfText(pages, PdfBookmarks.of(document));
      judgeScans(text, images, draft);
      text.write(draft);
    } catch (ParseException e) {
      throw e;
    } catch (IOException e) {
      throw TikaFailure.explain(e, "pdf", source.bytes());
    }
  }

  private static void readPages(
      PDDocument document, Draft draft, List<PdfPage> pages, List<Double> images)
      throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs();
    int count = document.getNumberOfPages();
    int characters = 0;
    IOException failure = null;
    for (int number = 1; number <= count; number++) {
      if (number > MOST_PAGES || characters > MOST_CHARACTERS) {
        draft.cut("the pages from " + number + " to " + count + ": the document is too long");
        break;
      }
      try {
        PdfGlyphs.Drawn drawn = glyphs.page(document, number);
        characters += drawn.glyphs().size();
        pages.add(PdfPage.of(number, drawn, links(document.getPage(number - 1))));
        images.add(drawn.imageShare());
      } catch (IOException | RuntimeException e) {
        failure = e instanceof IOException io ? io : new IOException(e);
        draft.cut("page " + number + ": it is broken inside");
      }
    }
    if (pages.isEmpty() && failure != null) {
      throw failure;
    }
  }

  /** Says which pages are pictures of pages; a file of nothing else has no text. */
  private static void judgeScans(PdfText text, List<Double> images, Draft draft)
      throws ParseException {
    int scanned = 0;
    int letters = 0;
    for (int i = 0; i < images.size(); i++) {
      int here = text.letters(i);
      letters += here;
      scanned += here < FEWEST_LETTERS && images.get(i) >= SCANNED ? 1 : 0;
    }
    int count = images.size();
    if (scanned > count / 2 && letters < LETTERS_OF_TEXT * count) {
      throw new ParseException(
          Reason.NO_TEXT,
          (count == 1
                  ? "its one page is a picture"
                  : scanned + " of its " + count + " pages are pictures")
              + " without text: it may be scanned");
    }
    if (scanned > 0) {
      draft.cut(scanned + " of " + count + " pages: pictures without text, which may be scanned");
    }
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
