package wenmai.ingest.suggest;

/**
 * A sentence that uses a candidate.
 *
 * @param document the id of its document
 * @param page the page from 1, or 0
 * @param line the source line from 1, or 0
 * @param sentence as it stands in the document's text
 */
public record Example(String document, int page, int line, String sentence) {}
