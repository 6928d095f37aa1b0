package wenmai.ingest.mention;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import wenmai.corpus.Concept;
import wenmai.corpus.ConceptKind;
import wenmai.corpus.Name;

/**
 * A text says what an acronym of its own stands for.
 *
 * @param concept of the lexicon; or one that only the text knows, and whose id says so
 * @param alias the name that stands beside the acronym
 * @param from where both stand; they count from here on
 */
record Definition(String acronym, Concept concept, String alias, int from) {
  /** Of two names that no lexicon knows. */
  static Definition ofText(String acronym, String words, int from) {
    Name name = new Name(words, "en", false, List.of(), List.of(), false);
    String id = Concept.OF_TEXT + acronym.toLowerCase(Locale.ROOT);
    Concept concept =
        new Concept(id, ConceptKind.CONCEPT, List.of(name), List.of(), Map.of(), 0, "");
    return new Definition(acronym, concept, words, from);
  }

  boolean isOfText() {
    return concept.isOfText();
  }
}
