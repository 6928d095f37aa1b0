package wenmai.ingest.parse.pdf;

import java.util.List;

/**
 * What stands on the pages of a document.
 *
 * @param title the words of its first page that are most likely its title, or ""
 */
public record PrintedText(String title, List<PrintedPage> pages) {}
