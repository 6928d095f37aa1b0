package wenmai.corpus;

/**
 * A place outside that a document points to.
 *
 * @param target the address, the arXiv id or the DOI, without decoration
 * @param label the words that it is given under, or the target itself
 * @param section the heading that it stands under, or "" before the first
 * @param span where its label stands in the document's text
 * @param line the source line from 1, or 0 where the source is not text
 */
public record Reference(
    Kind kind, String target, String label, String section, Span span, int line) {
  /** What a target is. */
  public enum Kind {
    URL,
    ARXIV,
    DOI,
    CITATION
  }

  public Reference {
    if (target.isBlank()) {
      throw new IllegalArgumentException("a reference needs a target");
    }
  }
}
