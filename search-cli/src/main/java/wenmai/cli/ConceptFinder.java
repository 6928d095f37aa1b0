package wenmai.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import wenmai.corpus.Concept;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Name;

/** Finds the concept that a user means by an id or by one of its names. */
record ConceptFinder(Lexicon lexicon) {
  private static final int NEAR = 5;

  Optional<Concept> find(String typed) {
    Optional<Concept> byId = lexicon.concept(typed);
    if (byId.isPresent()) {
      return byId;
    }
    String key = Fold.key(typed);
    return lexicon.concepts().stream().filter(concept -> hasName(concept, key)).findFirst();
  }

  /** The ids that are written most like what was typed, or have a name that is. */
  List<String> near(String typed) {
    String key = Fold.key(typed);
    int most = Math.max(1, key.length() / 3);
    return lexicon.concepts().stream()
        .filter(concept -> distance(concept, key) <= most)
        .sorted(
            Comparator.comparingInt((Concept concept) -> distance(concept, key))
                .thenComparing(Concept::id))
        .limit(NEAR)
        .map(Concept::id)
        .toList();
  }

  private static boolean hasName(Concept concept, String key) {
    return concept.names().stream().anyMatch(name -> Fold.key(name.text()).equals(key));
  }

  private static int distance(Concept concept, String key) {
    int least = distance(Fold.key(concept.id()), key);
    for (Name name : concept.names()) {
      least = Math.min(least, distance(Fold.key(name.text()), key));
    }
    return least;
  }

  /** How many letters differ; what was typed is often a part of a name, which is near. */
  private static int distance(String name, String typed) {
    if (typed.length() > 2 && name.contains(typed)) {
      return 1;
    }
    int[] row = new int[typed.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= name.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = corner + (name.charAt(i - 1) == typed.charAt(j - 1) ? 0 : 1);
        corner = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[typed.length()];
  }
}
