package wenmai.cli.settings;

import java.util.ArrayList;
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

  /** The options with their values, as a command line has them. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    for (Setting setting : settings.values()) {
      String option = setting.origin().name();
      if (setting.key() == Key.QUIET) {
        words.add(option);
      } else {
        setting.values().forEach(value -> words.addAll(List.of(option, value)));
      }
    }
    return words;
  }

  Setting get(Key key) {
    return settings.get(key);
  }
}
