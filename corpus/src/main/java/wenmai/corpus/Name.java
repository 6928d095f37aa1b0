package wenmai.corpus;

import java.util.List;

/**
 * One of the names of a concept, with the conditions under which it counts.
 *
 * @param language "zh", "en", or "" for a name of no language
 * @param exact whether its Latin letters match in their written case only
 * @param require words of which at least one must stand in the same passage; empty: no condition
 * @param notWith words of which none may stand in the same passage
 * @param hidden whether it is matched but never shown as the concept's name
 */
public record Name(
    String text,
    String language,
    boolean exact,
    List<String> require,
    List<String> notWith,
    boolean hidden) {
  public Name {
    require = List.copyOf(require);
    notWith = List.copyOf(notWith);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a name is empty");
    }
  }
}
