package wenmai.ingest.suggest;

import com.hankcs.hanlp.seg.common.Term;
import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.Runs;

/** The names that a text of Han may end with, for a bracket that follows to explain. */
final class HanNames {
  private static final int FEWEST = 2;
  private static final int MOST = 14;

  /** Chinese may take so many words more than English, the verb before a name among them. */
  private static final int MORE_WORDS = 2;

  private final HanTags tags;

  HanNames(HanTags tags) {
    this.tags = tags;
  }

  /**
   * The names that {@code before} may end with, the longest first. A name has no more words of Han
   * than {@code latinWords} with two to spare, and a character for each at least. None is given
   * where its beginning is not certain.
   */
  List<String> endOf(String before, int latinWords, boolean joined) {
    String run = lastRun(before);
    if (run.length() < FEWEST) {
      return List.of();
    }
    List<Term> words = tags.words(run);
    if (words.isEmpty() || !HanTags.mayEndName(words.getLast())) {
      return List.of();
    }
    int from = words.size() - 1;
    while (from > 0 && mayGoOn(words, from - 1, latinWords, joined)) {
      from--;
    }
    if (from == 0 ? isCut(before, run) : isUncertain(words.get(from - 1))) {
      return List.of();
    }
    while (from < words.size() - 1
        && (words.get(from).word.equals("的")
            || (words.size() - from > latinWords
                && isLongVerb(words.get(from))
                && HanTags.mayBeginName(words.get(from + 1))))) {
      from++;
    }
    List<String> names = new ArrayList<>();
    for (int i = from; i < words.size(); i++) {
      int start = words.get(i).offset;
      String name = run.substring(start);
      if (name.length() >= Math.max(FEWEST, latinWords)
          && name.length() <= MOST
          && HanTags.mayBeginName(words.get(i))) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean mayGoOn(List<Term> words, int at, int latinWords, boolean joined) {
    int taken = words.size() - at;
    if (taken > latinWords + MORE_WORDS) {
      return false;
    }
    Term word = words.get(at);
    return HanTags.mayStandInName(word)
        || (joined && word.word.equals("的") && taken < latinWords && taken > 1);
  }

  /** Whether a name began before {@code run}, with letters or behind a hyphen. */
  private static boolean isCut(String before, String run) {
    String left = before.substring(0, before.length() - run.length()).stripTrailing();
    if (left.isEmpty()) {
      return false;
    }
    char last = left.charAt(left.length() - 1);
    return last == '-' || last == '·' || (Character.isLetterOrDigit(last) && !Runs.isHan(last));
  }

  /** Whether the word before a name might be its beginning: there were simply too many words. */
  private static boolean isUncertain(Term before) {
    return HanTags.mayStandInName(before) && !HanTags.isVerb(before);
  }

  private static boolean isLongVerb(Term word) {
    return HanTags.isVerb(word) && word.length() > 1;
  }

  /** The Han that a text ends with. */
  private static String lastRun(String before) {
    int from = before.length();
    int least = Math.max(0, before.length() - 3 * MOST);
    while (from > least && Runs.isHan(before.charAt(from - 1))) {
      from--;
    }
    return before.substring(from);
  }
}
