package wenmai.cli.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What holds for one run, and where each comes from. */
public final class Settings {
  private static final String USUAL_HITS = "10";
  private static final String USUAL_CONTEXT = "0";

  private final Map<Key, Setting> inForce = new EnumMap<>(Key.class);

  private Settings() {}

  /**
   * Chooses: flags over environment over the nearer file over the user's file over what the program
   * does by itself.
   *
   * @param flags what the options of the command line say, paths absolute
   * @throws SettingsException if a file says something impossible
   */
  public static Settings of(Flags flags, Outside outside) {
    Places places = new Places(flags.get(Key.INDEX), outside);
    Settings settings = new Settings();
    settings.inForce.put(Key.INDEX, places.index());
    for (Key key : Key.values()) {
      if (key != Key.INDEX) {
        settings.inForce.put(
            key,
            first(
                flags.get(key),
                ofEnvironment(key, outside),
                places.near() == null ? null : places.near().get(key),
                places.user() == null ? null : places.user().get(key),
                usual(key, outside)));
      }
    }
    return settings;
  }

  /** All that holds, in the order of the keys. */
  public List<Setting> all() {
    return List.copyOf(inForce.values());
  }

  /** What holds of one key. */
  public Setting get(Key key) {
    return inForce.get(key);
  }

  /** The folder of the index. */
  public Path index() {
    return Path.of(get(Key.INDEX).value());
  }

  /** Whether that is the program's own, which nobody named. */
  public boolean isOwnIndex() {
    return get(Key.INDEX).origin().kind() == Origin.Kind.DEFAULT;
  }

  /** A key that takes a number. */
  public int number(Key key) {
    return Integer.parseInt(get(key).value());
  }

  /** The lexicons over the shipped one. */
  public List<Path> lexicons() {
    return get(Key.LEXICONS).values().stream().map(Path::of).toList();
  }

  private static Setting ofEnvironment(Key key, Outside outside) {
    String name =
        switch (key) {
          case COLUMNS -> "COLUMNS";
          case PAGER -> "WENMAI_PAGER";
          case COLOR -> "NO_COLOR";
          default -> "";
        };
    String text = outside.variables().get(name);
    boolean empty = text == null || (text.isEmpty() && key != Key.PAGER); // no pager is a choice
    if (empty || (key == Key.COLUMNS && !key.value().takes(text))) {
      return null; // a width that is none is another program's fault
    }
    return new Setting(key, List.of(key == Key.COLOR ? "never" : text), Origin.variable(name));
  }

  private static Setting usual(Key key, Outside outside) {
    List<String> values =
        switch (key) {
          case COLUMNS -> List.of(Integer.toString(outside.columns()));
          case COLOR -> List.of("auto");
          case QUIET -> List.of("false");
          case HITS -> List.of(USUAL_HITS);
          case CONTEXT -> List.of(USUAL_CONTEXT);
          default -> List.of();
        };
    String pager = outside.variables().get("PAGER");
    return key == Key.PAGER && pager != null
        ? new Setting(key, List.of(pager), Origin.variable("PAGER"))
        : new Setting(key, values, Origin.usual());
  }

  private static Setting first(Setting... settings) {
    return Arrays.stream(settings).filter(one -> one != null).findFirst().orElseThrow();
  }
}
