package wenmai.corpus;

import java.util.List;

/**
 * What is indexed, ranked and shown: some sentences of one section of a document.
 *
 * @param span where it stands in the document's text
 * @param headings the headings above it, outermost first; those that the passage begins with
 *     included
 * @param page the page from 1 that it begins on, or 0
 * @param line the source line from 1 that it begins on, or 0
 */
public record Passage(Span span, List<String> headings, int page, int line) {
  public Passage {
    headings = List.copyOf(headings);
    if (span.length() == 0) {
      throw new IllegalArgumentException("an empty passage at " + span.start());
    }
  }
}
