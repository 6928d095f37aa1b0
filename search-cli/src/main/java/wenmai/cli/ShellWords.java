package wenmai.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The words of a line that was typed into the shell. Blanks part them, but for those between
 * quotation marks.
 */
final class ShellWords {
  private ShellWords() {}

  /**
   * The words, with the quotation marks as they were typed; one that is open ends with the line.
   */
  static List<String> split(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char unit = line.charAt(i);
      quoted ^= unit == '"';
      if (Character.isWhitespace(unit) && !quoted) {
        add(word, words);
      } else {
        word.append(unit);
      }
    }
    add(word, words);
    return words;
  }

  private static void add(StringBuilder word, List<String> words) {
    if (!word.isEmpty()) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /**
   * The arguments of a search: marks in the query are its own, those around the value of an option
   * are not.
   *
   * @param takesValue whether an option has a value
   */
  static List<String> ofSearch(List<String> words, Predicate<String> takesValue) {
    List<String> arguments = new ArrayList<>();
    String before = "";
    for (String word : words) {
      boolean value = takesValue.test(before) || (word.startsWith("--") && word.contains("="));
      arguments.add(value ? bare(word) : word);
      before = word;
    }
    return arguments;
  }

  /** The arguments of any other command. */
  static List<String> ofCommand(List<String> words) {
    return words.stream().map(ShellWords::bare).toList();
  }

  private static String bare(String word) {
    return word.replace("\"", "");
  }
}
