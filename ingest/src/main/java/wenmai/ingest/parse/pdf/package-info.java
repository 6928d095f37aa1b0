/**
 * Makes text of printed pages, by the places and the faces of their characters.
 *
 * <p>{@link wenmai.ingest.parse.pdf.PdfPages} takes the characters of each page ({@code PdfGlyphs})
 * and makes pieces of lines of them ({@code PageLines}). {@code PdfText} then looks at all pages:
 * it leaves out what returns on each ({@code RunningHeads}), puts columns one after the other
 * ({@code Columns}), makes paragraphs of lines ({@code PageParagraphs}, with {@code Hyphens} for
 * words that are broken), and finds tables and headings ({@code PdfTables}, {@code PdfHeadings}).
 *
 * <pre>{@code
 * PdfPages pages = new PdfPages(document);
 * pages.read(1);
 * PrintedPage first = pages.text().pages().getFirst();
 * first.blocks().getFirst().text(); // 1. Attention
 * }</pre>
 *
 * <p>Not its job: opening files, what a document says of itself, how many pages are too many, and
 * what is to be said of pages without text.
 */
package wenmai.ingest.parse.pdf;
