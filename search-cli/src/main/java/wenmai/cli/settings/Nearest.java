package wenmai.cli.settings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import wenmai.index.search.Edits;

/** The known words that a word was probably meant to be. */
public final class Nearest {
  private static final int MOST_NAMED = 3;

  private Nearest() {}

  /**
   * Those that begin with what was typed; if none does, those that the fewest letters wrong,
   * missing, too many or swapped lead to, as long as these are few. At most three, and none if
   * nothing is near.
   */
  public static List<String> to(String typed, Collection<String> known) {
    String word = letters(typed);
    if (word.length() < 2) {
      return List.of();
    }
    List<String> begun =
        known.stream().filter(one -> letters(one).startsWith(word)).limit(MOST_NAMED).toList();
    if (!begun.isEmpty()) {
      return begun;
    }
    int most = most(word.length());
    int least = known.stream().mapToInt(one -> edits(word, one, most)).min().orElse(most + 1);
    return known.stream()
        .filter(one -> least <= most && edits(word, one, most) == least)
        .limit(MOST_NAMED)
        .toList();
  }

  private static int edits(String word, String known, int most) {
    return Edits.between(word, letters(known), most);
  }

  /** More edits than these would make another word of it. */
  private static int most(int length) {
    if (length < 5) {
      return 1;
    }
    return length < 9 ? 2 : 3;
  }

  /** Without the hyphens before it, which all options have. */
  private static String letters(String word) {
    return word.replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
  }
}
