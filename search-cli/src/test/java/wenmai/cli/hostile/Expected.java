package wenmai.cli.hostile;

import java.util.HashSet;
import java.util.Set;

/**
 * What should become of a file.
 *
 * @param reasons those that are right for it, if it is named; empty if it must not be
 * @param mayBeIndexed whether it is right, too, to index it
 * @param words what must be found in it if it is indexed; "" where nothing special is
 */
public record Expected(Set<String> reasons, boolean mayBeIndexed, String words) {
  /** What any packed file may end as that holds far more than it seems to. */
  static final String[] TOO_MUCH = {"too large", "out of memory", "timeout"};

  static Expected good(String words) {
    return new Expected(Set.of(), true, words);
  }

  static Expected bad(String... reasons) {
    return new Expected(Set.of(reasons), false, "");
  }

  /** Either is right: indexed, or named with one of the reasons. */
  static Expected either(String... reasons) {
    return new Expected(Set.of(reasons), true, "");
  }

  /** Either is right, and so is that it ends at a limit. */
  static Expected eitherOrTooMuch(String... reasons) {
    Set<String> all = new HashSet<>(Set.of(reasons));
    all.addAll(Set.of(TOO_MUCH));
    return new Expected(Set.copyOf(all), true, "");
  }

  /** Whether it must be indexed and found. */
  public boolean isGood() {
    return reasons.isEmpty();
  }
}
