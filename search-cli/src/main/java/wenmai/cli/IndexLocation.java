package wenmai.cli;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the index of this run lives.
 *
 * @param folder absolute
 * @param own whether it is the program's own, which a search may make by itself
 */
record IndexLocation(Path folder, boolean own) {
  private static final String NAME = ".wenmai";

  /**
   * Chooses by the contract: the one named, the one in the environment, the nearest above, the
   * program's own beside it or, where that cannot be written, in the user's data folder.
   */
  static IndexLocation choose(Path named, Environment environment) {
    if (named != null) {
      return new IndexLocation(environment.resolve(named), false);
    }
    String variable = environment.variables().getOrDefault("WENMAI_INDEX", "");
    if (!variable.isEmpty()) {
      return new IndexLocation(environment.resolve(Path.of(variable)), false);
    }
    Path own = own(environment);
    for (Path at = environment.folder(); at != null; at = at.getParent()) {
      Path near = at.resolve(NAME);
      if (Files.isDirectory(near)) {
        return new IndexLocation(near, near.equals(own));
      }
    }
    return new IndexLocation(own, true);
  }

  private static Path own(Environment environment) {
    Path beside = environment.home().resolve(NAME);
    if (Files.isWritable(Files.exists(beside) ? beside : environment.home())) {
      return beside;
    }
    String data = environment.variables().getOrDefault("XDG_DATA_HOME", "");
    Path base =
        data.isEmpty()
            ? Path.of(environment.variables().getOrDefault("HOME", "."), ".local", "share")
            : Path.of(data);
    return environment.resolve(base.resolve("wenmai"));
  }
}
