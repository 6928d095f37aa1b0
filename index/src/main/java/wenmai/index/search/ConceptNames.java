package wenmai.index.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenmai.corpus.Concept;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Name;
import wenmai.corpus.Runs;

/** Concepts by their id or by one of their names, as behind {@code concept:} and {@code model:}. */
public final class ConceptNames {
  private static final int MOST_NEAR = 3;
  private static final int CONTAINED = 3;
  private static final int TOO_FAR = 4;

  private final Lexicon lexicon;

  public ConceptNames(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The ids that {@code concept:} asks for: of a concept and of all its kinds, or behind a {@code
   * =} of the concept alone.
   *
   * @throws QueryException if the lexicon has neither such an id nor such a name
   */
  Set<String> ids(String asked) throws QueryException {
    String name = asked.strip();
    return name.startsWith("=") ? Set.of(id(name.substring(1))) : lexicon.narrower(id(name));
  }

  /**
   * The id of a concept. Conditions of a name, such as words that must stand beside it, do not
   * count: who writes {@code concept:} means one.
   *
   * @throws QueryException if the lexicon has neither such an id nor such a name
   */
  private String id(String idOrName) throws QueryException {
    String id = Fold.fold(idOrName.strip());
    if (lexicon.concept(id).isPresent() || id.startsWith(Concept.OF_TEXT)) {
      return id;
    }
    String key = Fold.key(id);
    for (Concept concept : lexicon.concepts()) {
      for (Name name : concept.names()) {
        if (Fold.key(name.text()).equals(key)) {
          return concept.id();
        }
      }
    }
    List<String> near = near(id);
    throw new QueryException(
        "the lexicon knows no concept '" + idOrName + "'",
        near.isEmpty()
            ? "leave out the field to search for the word"
            : "near it: " + String.join(", ", near) + "; or leave out the field");
  }

  /** Up to three ids whose id or name is a typing mistake away, or holds what was typed. */
  public List<String> near(String typed) {
    String key = Fold.key(typed);
    Map<String, Integer> distances = new HashMap<>();
    for (Concept concept : lexicon.concepts()) {
      int distance = distance(key, concept.id());
      for (Name name : concept.names()) {
        distance = Math.min(distance, distance(key, name.text()));
      }
      if (distance < TOO_FAR) {
        distances.put(concept.id(), distance);
      }
    }
    return distances.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry::getKey))
        .limit(MOST_NEAR)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int distance(String key, String idOrName) {
    String other = Fold.key(idOrName);
    int most = Math.max(Edits.believed(key.length()), isHan(key) ? 1 : 0);
    int edits = Edits.between(key, other, most);
    if (edits <= most && key.length() > 1) {
      return edits;
    }
    return key.length() > 1 && other.contains(key) ? CONTAINED : TOO_FAR;
  }

  private static boolean isHan(String key) {
    return key.length() > 2 && key.codePoints().allMatch(Runs::isHan);
  }
}
