package wenmai.index.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import wenmai.corpus.Concept;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Name;
import wenmai.corpus.Runs;

/**
 * The names of a lexicon, as other spellings are looked for among them: all but the hidden ones,
 * and those that hold a sign of the query language.
 */
final class KnownNames {
  private static final String SIGNS = "\"()*:";

  private final Map<Integer, List<Han>> han = new HashMap<>();
  private final List<Latin> latin = new ArrayList<>();
  private final Set<String> words = new HashSet<>();

  /**
   * A name written in Han alone.
   *
   * @param points its folded characters
   * @param concept the id of what it names
   */
  record Han(String text, int[] points, String concept) {}

  /**
   * A name without Han.
   *
   * @param key its folded letters and digits
   * @param concept the id of what it names
   */
  record Latin(String text, String key, String concept) {}

  private final Lexicon lexicon;
  private boolean read;

  KnownNames(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Reads the names at the first question, as most queries have none. */
  private synchronized void read() {
    if (read) {
      return;
    }
    read = true;
    for (Concept concept : lexicon.concepts()) {
      for (Name name : concept.names()) {
        addWords(name.text());
        if (!name.hidden() && name.text().chars().noneMatch(unit -> SIGNS.indexOf(unit) >= 0)) {
          add(name.text(), concept.id());
        }
      }
    }
  }

  private void addWords(String name) {
    Runs runs = new Runs(name);
    while (runs.next()) {
      words.add(Fold.key(name.substring(runs.start(), runs.end())));
      words.add(Fold.key(name.substring(runs.compoundStart(), runs.compoundEnd())));
    }
  }

  private void add(String name, String concept) {
    int[] points = Fold.fold(name).codePoints().toArray();
    int inHan = (int) name.codePoints().filter(Runs::isHan).count();
    if (inHan == points.length) {
      han.computeIfAbsent(inHan, length -> new ArrayList<>()).add(new Han(name, points, concept));
    } else if (inHan == 0) {
      latin.add(new Latin(name, Fold.key(name), concept));
    }
  }

  /** Those of so many characters. */
  List<Han> han(int length) {
    read();
    return han.getOrDefault(length, List.of());
  }

  int longestHan() {
    read();
    return han.keySet().stream().mapToInt(length -> length).max().orElse(0);
  }

  /** Whether a folded word stands in some name, hidden or not. */
  boolean hold(String word) {
    read();
    return words.contains(word);
  }

  List<Latin> latin() {
    read();
    return latin;
  }
}
