package wenmai.ingest.lint;

import java.util.Locale;

/**
 * Something about a concept of a lexicon that a person should look at.
 *
 * @param name the name that it is about, or ""
 * @param detail what is wrong, in words
 */
public record Fault(Kind kind, String concept, String name, String detail) {
  /** What sort of fault it is, the gravest first. */
  public enum Kind {
    /** Two concepts have names that differ in a plural s alone, which the matcher passes over. */
    CLASHING,
    /** A name is a single character. */
    ONE_CHARACTER,
    /** A name is an ordinary word too. */
    AMBIGUOUS,
    /** A concept has no name in one of the two languages. */
    NO_NAME,
    /** An entry has no definition in one of the two languages. */
    NO_DEFINITION,
    /** A name stands nowhere in the corpus. */
    UNSEEN;

    /** The word for it in every output. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
