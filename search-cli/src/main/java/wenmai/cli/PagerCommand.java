package wenmai.cli;

import java.util.List;
import java.util.Map;
import wenmai.cli.settings.Setting;

/**
 * Which pager the user wants, by the rules of git: {@code WENMAI_PAGER}, else {@code PAGER}, else
 * less.
 *
 * @param text as the user wrote it
 * @param named whether the user named it
 */
record PagerCommand(String text, boolean named) {
  private static final String SHELL = "|&;<>()$`\\\"'*?[#~=% \t\n";

  /**
   * The pager to show results in, or null if they go straight to where they are written.
   *
   * @param wanted what the user set, in the environment or in a file
   */
  static PagerCommand choose(Environment environment, Setting wanted) {
    if (!environment.outIsTerminal()
        || environment.variables().getOrDefault("TERM", "").equals("dumb")) {
      return null;
    }
    if (wanted.values().isEmpty()) {
      return new PagerCommand("less", false);
    }
    String named = wanted.value();
    boolean none = named.isBlank() || named.strip().equals("cat");
    return none ? null : new PagerCommand(named, true);
  }

  /** The process to start: what is more than one word is for the shell to read. */
  List<String> line() {
    boolean plain = text.chars().noneMatch(unit -> SHELL.indexOf(unit) >= 0);
    return plain ? List.of(text) : List.of("/bin/sh", "-c", text);
  }

  /**
   * Tells less to end by itself after a single screen, to pass colours, and to leave the screen.
   */
  void prepare(Map<String, String> variables) {
    variables.putIfAbsent("LESS", "FRX");
    variables.putIfAbsent("LV", "-c");
  }
}
