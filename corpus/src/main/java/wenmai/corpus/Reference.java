package wenmai.corpus;

import java.util.List;

/**
 * A place outside that a document points to, once or more often.
 *
 * @param target the address, the arXiv id or the DOI, without decoration
 * @param label the words that it is given under, or the target itself
 * @param section the heading that it stands under first, or "" before the first
 * @param span where it stands first in the document's text
 * @param lines the source lines from 1 that it stands on, in order; none where the source is not
 *     text
 */
public record Reference(
    Kind kind, String target, String label, String section, Span span, List<Integer> lines) {
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
    lines = List.copyOf(lines);
  }

  /** The same for all references to one thing, however they are written. */
  public String key() {
    return new Target(kind, target).key();
  }
}
