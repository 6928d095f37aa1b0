package wenmai.corpus;

import java.util.List;
import java.util.Map;

/**
 * A concept, a model or a paper of the lexicon.
 *
 * @param names all of its names, the preferred ones first
 * @param broader ids of the concepts that it is a kind of
 * @param definition one sentence by language
 * @param since the year that it dates from, or 0
 * @param maker who made the model, or ""
 * @param parameters its published sizes, such as 7B, smallest first
 * @param source an address that backs it, or ""
 */
public record Concept(
    String id,
    ConceptKind kind,
    List<Name> names,
    List<String> broader,
    Map<String, String> definition,
    int since,
    String maker,
    List<String> parameters,
    String source) {
  public Concept {
    names = List.copyOf(names);
    broader = List.copyOf(broader);
    definition = Map.copyOf(definition);
    parameters = List.copyOf(parameters);
    if (names.isEmpty()) {
      throw new IllegalArgumentException("concept " + id + " has no name");
    }
  }

  /** One of whose maker and sizes nothing is known. */
  public Concept(
      String id,
      ConceptKind kind,
      List<Name> names,
      List<String> broader,
      Map<String, String> definition,
      int since,
      String source) {
    this(id, kind, names, broader, definition, since, "", List.of(), source);
  }

  /** Its preferred name in {@code language}, else in any. */
  public String label(String language) {
    return names.stream()
        .filter(name -> name.language().equals(language) && !name.hidden())
        .findFirst()
        .orElse(names.getFirst())
        .text();
  }
}
