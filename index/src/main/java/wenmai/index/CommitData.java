package wenmai.index;

import java.util.Map;

/** What is written beside a commit: the form of the index, its lexicon, whether a run goes on. */
final class CommitData {
  /** The version of the index's form; another one has to be rebuilt. */
  static final String FORMAT = "6";

  private static final String FORMAT_KEY = "wenmai.format";
  private static final String LEXICON_KEY = "wenmai.lexicon";
  private static final String UNFINISHED_KEY = "wenmai.unfinished";

  private CommitData() {}

  /** What is written beside the last commit of a run. */
  static Map<String, String> finished(String lexiconHash) {
    return Map.of(FORMAT_KEY, FORMAT, LEXICON_KEY, lexiconHash);
  }

  /** What is written beside the commits before it, the first of which may be empty. */
  static Map<String, String> unfinished(String lexiconHash) {
    return Map.of(FORMAT_KEY, FORMAT, LEXICON_KEY, lexiconHash, UNFINISHED_KEY, "true");
  }

  static boolean isUnfinished(Map<String, String> userData) {
    return userData.containsKey(UNFINISHED_KEY);
  }

  static String lexiconHash(Map<String, String> userData) {
    return userData.getOrDefault(LEXICON_KEY, "");
  }

  /** The form of the index, or null where nothing is said. */
  static String format(Map<String, String> userData) {
    return userData.get(FORMAT_KEY);
  }
}
