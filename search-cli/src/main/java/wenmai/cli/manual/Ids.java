package wenmai.cli.manual;

import java.util.List;
import java.util.stream.Stream;
import wenmai.corpus.Concept;
import wenmai.corpus.ConceptKind;
import wenmai.corpus.Lexicon;

/**
 * The ids of a lexicon, sorted, for a shell to complete.
 *
 * @param concepts those of papers too
 */
record Ids(List<String> concepts, List<String> models) {
  static Ids of(Lexicon lexicon) {
    return new Ids(ids(lexicon, false), ids(lexicon, true));
  }

  List<String> all() {
    return Stream.concat(concepts.stream(), models.stream()).sorted().toList();
  }

  private static List<String> ids(Lexicon lexicon, boolean models) {
    return lexicon.concepts().stream()
        .filter(concept -> (concept.kind() == ConceptKind.MODEL) == models)
        .map(Concept::id)
        .sorted()
        .toList();
  }
}
