package wenmai.ingest.mention;

import java.util.List;
import java.util.Map;
import wenmai.corpus.Concept;
import wenmai.corpus.ConceptKind;
import wenmai.corpus.Name;

/**
 * A name made ready for matching.
 *
 * @param next the number of another name of the same form, or {@link NameTrie#NONE}
 * @param first kind of its first unit
 * @param last kind of its last unit
 * @param capitals which of its letters are capitals if its case is bound, else null
 * @param needsWordEdges whether it is Han and so short that it stands in other words by chance
 * @param require numbers of the condition words of which one must stand in the same text
 * @param notWith numbers of those of which none may
 */
record LexiconName(
    Concept concept,
    Name name,
    int next,
    byte first,
    byte last,
    String capitals,
    boolean needsWordEdges,
    int[] require,
    int[] notWith) {
  private static final int MAX_ACRONYM = 6;
  private static final int MAX_SHORT_HAN = 3;

  static LexiconName of(
      Concept concept, Name name, String form, int next, Map<String, Integer> words) {
    return of(
        concept, name, form, next, numbers(name.require(), words), numbers(name.notWith(), words));
  }

  /** The same, with the numbers of its condition words in hand. */
  static LexiconName of(Concept concept, Name name, int next, int[] require, int[] notWith) {
    return of(concept, name, NameForm.of(name.text()), next, require, notWith);
  }

  private static LexiconName of(
      Concept concept, Name name, String form, int next, int[] require, int[] notWith) {
    return new LexiconName(
        concept,
        name,
        next,
        Units.kind(form, 0),
        Units.kind(form, form.length() - 1),
        name.exact() || isAcronym(name.text()) ? capitals(name.text()) : null,
        form.length() <= MAX_SHORT_HAN && isHan(form),
        require,
        notWith);
  }

  private static int[] numbers(List<String> conditions, Map<String, Integer> words) {
    return conditions.stream()
        .map(NameForm::of)
        .mapToInt(form -> words.computeIfAbsent(form, each -> words.size()))
        .toArray();
  }

  boolean isModel() {
    return concept.kind() == ConceptKind.MODEL;
  }

  boolean hasConditions() {
    return require.length > 0 || notWith.length > 0;
  }

  /** Whether {@code [start, end)} of a text is written in the case that the name asks for. */
  boolean isCaseOf(String text, int start, int end) {
    if (capitals == null) {
      return true;
    }
    int letter = 0;
    for (int i = start; i < end; i++) {
      if (Units.kind(text, i) == Units.LETTER) {
        if (capitals.charAt(letter++) != capital(text.charAt(i))) {
          return false;
        }
      }
    }
    return true;
  }

  private static String capitals(String text) {
    StringBuilder capitals = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (Units.kind(text, i) == Units.LETTER) {
        capitals.append(capital(text.charAt(i)));
      }
    }
    return capitals.toString();
  }

  private static char capital(char unit) {
    return Character.isUpperCase(unit) ? '1' : '0';
  }

  /** Whether a name is a few capitals, digits among them or not, and nothing else. */
  private static boolean isAcronym(String name) {
    int letters = 0;
    for (int i = 0; i < name.length(); i++) {
      byte kind = Units.kind(name, i);
      if (kind == Units.LETTER && Character.isUpperCase(name.charAt(i))) {
        letters++;
      } else if (kind != Units.DIGIT) {
        return false;
      }
    }
    return letters > 0 && letters <= MAX_ACRONYM;
  }

  private static boolean isHan(String form) {
    for (int i = 0; i < form.length(); i++) {
      if (Units.kind(form, i) != Units.HAN) {
        return false;
      }
    }
    return true;
  }
}
