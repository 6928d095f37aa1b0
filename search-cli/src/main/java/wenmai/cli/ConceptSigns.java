package wenmai.cli;

import java.io.IOException;
import java.util.Optional;
import wenmai.corpus.Concept;

/**
 * Concepts as the hits name them, {@code #reward-model} and {@code @gpt-3}, in the query language.
 */
final class ConceptSigns {
  private ConceptSigns() {}

  /** The same word, or what it says in the query language if it names something of the lexicon. */
  static String replaced(String word, Workspace workspace) {
    if (word.length() < 2 || "#@".indexOf(word.charAt(0)) < 0) {
      return word;
    }
    String id = word.substring(1);
    try {
      Optional<Concept> concept = workspace.lexicon().concept(id);
      return concept.isEmpty() ? word : (word.charAt(0) == '@' ? "model:" : "concept:") + id;
    } catch (IOException e) {
      return word; // the search meets the same fault and says so
    }
  }
}
