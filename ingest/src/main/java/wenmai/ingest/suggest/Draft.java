package wenmai.ingest.suggest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A candidate while it is gathered. */
final class Draft {
  private final Set<Evidence> evidence = EnumSet.noneOf(Evidence.class);
  private final Votes han = new Votes();
  private final Votes latin = new Votes();
  private final Votes acronyms = new Votes();
  private int hanGiven;
  private int explained;
  private Example example;

  /** One more occasion on which it is explained; {@code hanNames} as they nest, or none. */
  void explain(List<String> hanNames, String latinName, String acronym, Example where) {
    explained++;
    if (!hanNames.isEmpty()) {
      hanNames.forEach(han::add);
      hanGiven++;
      evidence.add(Evidence.PAIR);
    }
    if (!latinName.isEmpty()) {
      latin.add(latinName);
    }
    if (!acronym.isEmpty()) {
      acronyms.add(acronym);
    }
    if (!latinName.isEmpty() && !acronym.isEmpty()) {
      evidence.add(Evidence.ACRONYM);
    }
    if (example == null) {
      example = where;
    }
  }

  /** Takes in another that has the same Chinese name. */
  void absorb(Draft other) {
    evidence.addAll(other.evidence);
    latin.addAll(other.latin);
    acronyms.addAll(other.acronyms);
    explained += other.explained;
  }

  /** Found as a word of its own. */
  void discover(String word) {
    han.add(word);
    hanGiven++;
    evidence.add(Evidence.NEW_WORD);
  }

  Set<Evidence> evidence() {
    return evidence;
  }

  int explained() {
    return explained;
  }

  /** A sentence that explains it, or null. */
  Example example() {
    return example;
  }

  List<String> zh() {
    String agreed = han.agreed(hanGiven);
    return agreed.isEmpty() ? List.of() : List.of(agreed);
  }

  /** The long form, then the acronym, the most frequent of each. */
  List<String> en() {
    List<String> names = new ArrayList<>();
    latin.names().stream().limit(1).forEach(names::add);
    acronyms.names().stream().limit(1).forEach(names::add);
    return names;
  }
}
