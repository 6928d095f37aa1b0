package wenmai.ingest.parse;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import wenmai.ingest.parse.ParseException.Reason;
import wenmai.ingest.parse.pdf.PageBlock;
import wenmai.ingest.parse.pdf.PdfPages;
import wenmai.ingest.parse.pdf.PrintedPage;
import wenmai.ingest.parse.pdf.PrintedText;

/**
 * Reads printed pages, as far as there are any: {@link PdfPages} makes text of them, and what is
 * too long, broken or a picture is told here.
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
      PrintedText text = readPages(document, draft).text();
      judgeScans(text.pages(), draft);
      draft.title(text.title());
      text.pages().forEach(page -> write(page, draft));
    } catch (ParseException e) {
      throw e;
    } catch (IOException e) {
      throw TikaFailure.explain(e, "pdf", source.bytes());
    }
  }

  private static PdfPages readPages(PDDocument document, Draft draft) throws IOException {
    PdfPages pages = new PdfPages(document);
    int count = document.getNumberOfPages();
    IOException failure = null;
    for (int number = 1; number <= count; number++) {
      if (number > MOST_PAGES || pages.characters() > MOST_CHARACTERS) {
        draft.cut("the pages from " + number + " to " + count + ": the document is too long");
        break;
      }
      try {
        pages.read(number);
      } catch (IOException | RuntimeException e) {
        failure = e instanceof IOException io ? io : new IOException(e);
        draft.cut("page " + number + ": it is broken inside");
      }
    }
    if (pages.isEmpty() && failure != null) {
      throw failure;
    }
    return pages;
  }

  /** Says which pages are pictures of pages; a file of nothing else has no text. */
  private static void judgeScans(List<PrintedPage> pages, Draft draft) throws ParseException {
    int scanned = 0;
    int letters = 0;
    for (PrintedPage page : pages) {
      letters += page.letters();
      scanned += page.letters() < FEWEST_LETTERS && page.images() >= SCANNED ? 1 : 0;
    }
    int count = pages.size();
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

  private static void write(PrintedPage page, Draft draft) {
    TextBuilder out = draft.text();
    out.page(page.number());
    draft.leftOut(page.around());
    for (PageBlock block : page.blocks()) {
      out.add(block.kind(), block.level(), 0, block.text());
    }
    for (String link : page.links()) {
      out.openLink(link);
      out.end(); // the area says no words: the link stands at the end of the page's text
    }
  }
}
