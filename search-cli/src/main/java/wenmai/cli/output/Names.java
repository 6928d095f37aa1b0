package wenmai.cli.output;

import java.util.List;
import wenmai.corpus.Concept;
import wenmai.corpus.Name;

/** The names of a concept, for printing. */
final class Names {
  private Names() {}

  /** Those of a language that are not hidden, the preferred one first. */
  static List<String> in(Concept concept, String language) {
    return concept.names().stream()
        .filter(name -> !name.hidden() && name.language().equals(language))
        .map(Name::text)
        .toList();
  }

  static List<String> hidden(Concept concept) {
    return concept.names().stream().filter(Name::hidden).map(Name::text).toList();
  }

  /** The preferred names of both languages on one line. */
  static String line(Concept concept) {
    String zh = concept.label("zh");
    String en = concept.label("en");
    return zh.equals(en) ? zh : zh + " · " + en;
  }
}
