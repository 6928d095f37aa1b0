package wenmai.cli.settings;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the options of a command line set. */
public final class Flags {
  private final Map<Key, Setting> settings = new EnumMap<>(Key.class);

  /**
   * Notes what an option says.
   *
   * @param option its name, such as {@code --index}
   */
  public void set(Key key, String option, List<String> values) {
    settings.put(key, new Setting(key, values, Origin.flag(option)));
  }

  Setting get(Key key) {
    return settings.get(key);
  }
}
