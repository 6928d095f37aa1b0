package wenmai.corpus;

import java.util.Locale;

/** What a concept of the lexicon is. */
public enum ConceptKind {
  CONCEPT,
  MODEL,
  PAPER;

  /** The word for it in the lexicon and in every output. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
