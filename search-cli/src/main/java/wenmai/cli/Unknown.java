package wenmai.cli;

import java.util.Collection;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import wenmai.cli.settings.Nearest;

/** What may have been meant by a word that a command does not know. */
final class Unknown {
  private final CommandSpec spec;

  Unknown(CommandSpec spec) {
    this.spec = spec;
  }

  /** The hint for a command that there is not. */
  String command(String typed) {
    List<String> near = Nearest.to(typed, spec.subcommands().keySet());
    boolean search = near.isEmpty() && spec.subcommands().containsKey("search");
    return search
        ? "to look for it: " + spec.qualifiedName() + " search " + typed
        : hint(typed, spec.subcommands().keySet());
  }

  /** The hint for an option that there is not, with or without a value behind it. */
  String option(String typed) {
    int value = typed.indexOf('=');
    List<String> names =
        spec.options().stream()
            .filter(option -> !option.hidden())
            .map(option -> option.longestName())
            .toList();
    return hint(value < 0 ? typed : typed.substring(0, value), names);
  }

  /** The hint for a value that an option does not take. */
  String value(String typed, Collection<String> known) {
    return hint(typed, known);
  }

  private String hint(String typed, Collection<String> known) {
    String see = "see " + spec.qualifiedName() + " --help";
    List<String> near = Nearest.to(typed, known);
    return near.isEmpty() ? see : "did you mean " + String.join(" or ", near) + "? " + see;
  }
}
