package wenmai.cli.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What may stand behind an option, or as a parameter, for a shell to complete.
 *
 * @param words of a kind that has a few known ones
 */
record Choice(Kind kind, List<String> words) {
  /** The kinds of values. */
  enum Kind {
    WORDS,
    FILES,
    FOLDERS,
    CONCEPTS,
    MODELS,
    IDS,
    COMMANDS,
    ANYTHING
  }

  /** By the values that an argument takes, or else by what its value is called. */
  static Choice of(ArgSpec argument) {
    String label = argument.paramLabel();
    if (argument.completionCandidates() != null) {
      List<String> words = new ArrayList<>();
      argument.completionCandidates().forEach(word -> words.add(word.toLowerCase(Locale.ROOT)));
      return new Choice(Kind.WORDS, words);
    }
    if (label.contains("|") && label.equals(label.toLowerCase(Locale.ROOT))) {
      return new Choice(Kind.WORDS, Arrays.asList(label.split("\\|")));
    }
    Kind kind =
        switch (label) {
          case "DIR" -> Kind.FOLDERS;
          case "FILE", "PATH", "SOURCE", "DOC" -> Kind.FILES;
          case "COMMAND" -> Kind.COMMANDS;
          case "ID" -> ids(argument);
          default -> Kind.ANYTHING;
        };
    return new Choice(kind, List.of());
  }

  private static Kind ids(ArgSpec argument) {
    if (!(argument instanceof OptionSpec option)) {
      return Kind.IDS;
    }
    return option.longestName().equals("--model") ? Kind.MODELS : Kind.CONCEPTS;
  }
}
