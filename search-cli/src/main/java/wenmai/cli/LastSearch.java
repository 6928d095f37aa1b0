package wenmai.cli;

import java.util.ArrayList;
import java.util.List;

/**
 * A search that was asked for in the shell, to be asked again in another way.
 *
 * @param words the query and the options but for the following
 * @param page that is shown
 * @param context characters around each hit
 */
record LastSearch(List<String> words, int page, int context) {
  private static final int MORE_CONTEXT = 200;

  LastSearch {
    words = List.copyOf(words);
  }

  /** Takes the page and the context out of what was typed. */
  static LastSearch of(List<String> arguments) {
    List<String> words = new ArrayList<>(arguments);
    int page = taken("--page", words, 1);
    int context = taken("--context", words, 0);
    return new LastSearch(words, page, context);
  }

  /** The value of an option, which is taken out; a wrong one stays, for the command to refuse. */
  private static int taken(String option, List<String> words, int otherwise) {
    for (int i = 0; i < words.size(); i++) {
      boolean joined = words.get(i).startsWith(option + "=");
      boolean parted = words.get(i).equals(option) && i + 1 < words.size();
      String value =
          joined ? words.get(i).substring(option.length() + 1) : parted ? words.get(i + 1) : "";
      if (value.matches("[0-9]{1,6}")) {
        words.subList(i, joined ? i + 1 : i + 2).clear();
        return Integer.parseInt(value);
      }
    }
    return otherwise;
  }

  /** The command line. */
  List<String> arguments() {
    List<String> all = new ArrayList<>(List.of("search"));
    all.addAll(words);
    if (page != 1) {
      all.addAll(List.of("--page", String.valueOf(page)));
    }
    if (context != 0) {
      all.addAll(List.of("--context", String.valueOf(context)));
    }
    return all;
  }

  LastSearch onPage(int other) {
    return new LastSearch(words, other, context);
  }

  /** With more text around each hit. */
  LastSearch widened() {
    return new LastSearch(words, page, context + MORE_CONTEXT);
  }

  /** The words without what narrows them: no phrase, none that must not stand there, no option. */
  LastSearch relaxed() {
    List<String> relaxed = new ArrayList<>();
    for (String word : words) {
      if (word.startsWith("-")) {
        break;
      }
      relaxed.add(word.replace("\"", ""));
    }
    return relaxed.isEmpty() ? this : new LastSearch(relaxed, 1, context);
  }
}
