package wenmai.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenmai.corpus.Concept;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Name;

/**
 * From the lexicon that an index was tagged with to the present one.
 *
 * @param concepts the ids of those that had other names before, or are gone
 * @param names what the names leave in a passage that are new, or count otherwise than before
 * @param unknown why it cannot be said where the change shows, or ""
 */
record LexiconChange(List<String> concepts, List<NameTrace> names, String unknown) {
  /** With more names than this, looking at all passages is faster than looking the names up. */
  private static final int MANY = 2000;

  /**
   * The change from {@code before}, null if that is lost, to {@code present}, of which {@code
   * after} is the print and {@code hashes} are the names' hashes.
   */
  static LexiconChange of(
      LexiconPrint before, Lexicon present, LexiconPrint after, Map<String, Long> hashes) {
    if (before == null) {
      return unknown("the index does not say what its names were");
    }
    List<String> changed = new ArrayList<>();
    before
        .concepts()
        .forEach(
            (id, names) -> {
              if (!names.equals(after.names(id))) {
                changed.add(id);
              }
            });
    List<NameTrace> added = new ArrayList<>();
    for (Concept concept : present.concepts()) {
      Set<Long> known = before.names(concept.id());
      for (Name name : concept.names()) {
        if (known.contains(hashes.get(Fold.key(name.text())))) {
          continue;
        }
        NameTrace trace = NameTrace.of(name.text());
        if (trace.isEmpty()) {
          return unknown("the name '" + name.text() + "' has neither letters nor Han characters");
        }
        added.add(trace);
      }
    }
    return added.size() > MANY
        ? unknown(added.size() + " names are new or have changed")
        : new LexiconChange(changed, added, "");
  }

  private static LexiconChange unknown(String why) {
    return new LexiconChange(List.of(), List.of(), why);
  }
}
