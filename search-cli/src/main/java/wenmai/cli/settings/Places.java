package wenmai.cli.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Finds the index of a run and the files of its settings, which depend on each other: a file stands
 * beside its index, and may name another.
 *
 * <p>The index: the one named, by option or variable; what the nearest file in the current folder
 * or above it says, or the {@code .wenmai} there, whichever is nearer; what the user's file says;
 * the program's own. The nearer file: the nearest one, or that beside the index.
 */
final class Places {
  private static final String INDEX = ".wenmai";

  private final Outside outside;
  private final SettingsFile user;
  private SettingsFile near;
  private Setting index;

  /**
   * @param named what the option says, or null
   */
  Places(Setting named, Outside outside) {
    this.outside = outside;
    Path config = outside.ofUser("XDG_CONFIG_HOME", ".config");
    this.user = config == null ? null : SettingsFile.in(config, outside.home(), true);
    String variable = outside.variable("WENMAI_INDEX");
    if (named != null) {
      index = named;
    } else if (variable != null) {
      index = at(outside.folder().resolve(variable), Origin.variable("WENMAI_INDEX"));
    } else {
      search();
    }
    if (index == null && user != null) {
      index = user.get(Key.INDEX);
    }
    if (index == null) {
      index = at(own(), Origin.usual());
    }
    Path beside = Path.of(index.value()).getParent();
    if (near == null && beside != null) {
      near = SettingsFile.in(beside, outside.home(), false);
    }
  }

  /** The folder of the index; one that was chosen by the program itself has no other origin. */
  Setting index() {
    return index;
  }

  /** The file nearer to the index, or null. */
  SettingsFile near() {
    return near;
  }

  /** The user's file, or null. */
  SettingsFile user() {
    return user;
  }

  private void search() {
    for (Path at = outside.folder(); at != null && index == null; at = at.getParent()) {
      if (near == null) {
        near = SettingsFile.in(at, outside.home(), false);
        index = near == null ? null : near.get(Key.INDEX);
      }
      Path there = at.resolve(INDEX);
      if (index == null && Files.isDirectory(there)) {
        index = at(there, there.equals(own()) ? Origin.usual() : Origin.found());
        return;
      }
    }
  }

  /** The program's own: beside it or, where that cannot be written, in the user's data folder. */
  private Path own() {
    Path beside = outside.program().resolve(INDEX);
    Path data = outside.ofUser("XDG_DATA_HOME", ".local/share");
    boolean writable =
        Files.isWritable(Files.exists(beside) ? beside : outside.program()) || data == null;
    return writable ? beside : data;
  }

  private static Setting at(Path folder, Origin origin) {
    return new Setting(Key.INDEX, List.of(folder.normalize().toString()), origin);
  }
}
