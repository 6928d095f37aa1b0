package wenmai.ingest.suggest;

import java.util.HashSet;
import java.util.Set;
import wenmai.corpus.Concept;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Name;

/** The names that a lexicon has, as the matcher compares them. */
final class Known {
  private final Set<String> keys = new HashSet<>();

  Known(Lexicon lexicon) {
    for (Concept concept : lexicon.concepts()) {
      for (Name name : concept.names()) {
        keys.add(singular(name.text()));
      }
    }
  }

  /** Whether the lexicon has a name, in whatever spelling. */
  boolean has(String name) {
    return keys.contains(singular(name));
  }

  /** What the spellings of a name have in common, its plural too. */
  static String singular(String name) {
    String key = Fold.key(name);
    boolean plural = key.length() > 3 && key.endsWith("s") && !key.endsWith("ss");
    return plural ? key.substring(0, key.length() - 1) : key;
  }
}
