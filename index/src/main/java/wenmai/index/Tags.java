package wenmai.index;

import wenmai.corpus.Concept;
import wenmai.corpus.ConceptKind;

/**
 * How a passage's concepts are written into its tag field: a letter for the kind, a colon, the id.
 */
public final class Tags {
  private Tags() {}

  /** The tag of a concept, such as {@code m:gpt-3}. */
  public static String encode(Concept concept) {
    return prefix(concept.kind()) + concept.id();
  }

  /** What the tags of all concepts of a kind begin with. */
  public static String prefix(ConceptKind kind) {
    return kind.word().charAt(0) + ":";
  }
}
