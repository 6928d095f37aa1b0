package wenmai.cli.settings;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a run is started with.
 *
 * @param variables the environment variables
 * @param folder the current folder
 * @param program the program's own folder
 * @param columns the terminal's width, or what the output is made for without one
 */
public record Outside(Map<String, String> variables, Path folder, Path program, int columns) {
  /** A variable that is set and not empty, or null. */
  String variable(String name) {
    String value = variables.getOrDefault(name, "");
    return value.isEmpty() ? null : value;
  }

  /** What {@code ~} stands for, or null. */
  Path home() {
    String home = variable("HOME");
    return home == null ? null : folder.resolve(home);
  }

  /** The program's folder among those that the user's programs keep in one place, or null. */
  Path ofUser(String variable, String below) {
    String base = variable(variable);
    if (base != null) {
      return folder.resolve(base).resolve("wenmai");
    }
    return home() == null ? null : home().resolve(below).resolve("wenmai");
  }
}
