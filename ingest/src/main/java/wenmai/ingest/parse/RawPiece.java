package wenmai.ingest.parse;

/**
 * A piece of what a source shows.
 *
 * @param text clean, without an empty line at its edges
 * @param kept whether it is in the document's text; else it was left out as furniture
 */
public record RawPiece(String text, boolean kept) {}
