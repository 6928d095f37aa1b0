package wenmai.cli.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import wenmai.corpus.LexiconException;
import wenmai.corpus.YamlMap;
import wenmai.ingest.fetch.WebUrl;

/** One {@code wenmai.yaml}, read strictly: what it does not know, it refuses. */
final class SettingsFile {
  static final String NAME = "wenmai.yaml";

  private final Path path;
  private final Path home;
  private final boolean ofUser;
  private final Map<Key, Setting> settings = new EnumMap<>(Key.class);

  private SettingsFile(Path path, Path home, boolean ofUser) {
    this.path = path;
    this.home = home;
    this.ofUser = ofUser;
  }

  /**
   * The file of a folder, or null if it has none.
   *
   * @param home what {@code ~} stands for; null if nothing
   * @param ofUser whether it is in the user's own folder, and not one that came with articles
   */
  static SettingsFile in(Path folder, Path home, boolean ofUser) {
    Path path = folder.resolve(NAME);
    if (!Files.isRegularFile(path)) {
      return null;
    }
    SettingsFile file = new SettingsFile(path, home, ofUser);
    file.read();
    return file;
  }

  /** What it says of a key, or null. */
  Setting get(Key key) {
    return settings.get(key);
  }

  private void read() {
    try {
      for (YamlMap.Entry entry : YamlMap.read(path.toString(), Files.readAllBytes(path))) {
        Key key = Key.of(entry.key()).orElseThrow(() -> unknown(entry));
        if (key == Key.PAGER && !ofUser) {
          throw new SettingsException(
              "%s:%d: pager starts a program, and counts in your own file alone"
                  .formatted(path, entry.line()),
              "move it to ~/.config/wenmai/" + NAME);
        }
        settings.put(key, setting(key, entry));
      }
    } catch (LexiconException e) {
      throw new SettingsException(e.getMessage(), "mend that line and run again");
    } catch (IOException e) {
      throw new SettingsException(path + ": cannot be read", "check its permissions");
    }
  }

  private Setting setting(Key key, YamlMap.Entry entry) {
    if (entry.list() && !key.value().isList()) {
      throw wrong(key, entry.line(), "a list");
    }
    List<String> values = new ArrayList<>();
    for (YamlMap.Text text : entry.texts()) {
      if (!key.value().takes(text.text())) {
        throw wrong(key, text.line(), "'" + text.text() + "'", text.text());
      }
      values.add(key.value().isPath() ? absolute(text.text()) : text.text());
    }
    return new Setting(key, values, new Origin(Origin.Kind.FILE, path.toString(), entry.line()));
  }

  /** A path is the file's, not that of the folder in which the program happens to be started. */
  private String absolute(String text) {
    if (WebUrl.isAddress(text)) {
      return text;
    }
    boolean ofHome = text.equals("~") || text.startsWith("~/");
    Path typed =
        ofHome && home != null ? home.resolve(text.replaceFirst("~/?", "")) : Path.of(text);
    return path.getParent().resolve(typed).normalize().toString();
  }

  private SettingsException unknown(YamlMap.Entry entry) {
    List<String> near = Nearest.to(entry.key(), Key.words());
    return new SettingsException(
        "%s:%d: unknown key '%s'".formatted(path, entry.line(), entry.key()),
        near.isEmpty()
            ? "the keys are " + String.join(", ", Key.words())
            : "did you mean " + String.join(" or ", near) + "?");
  }

  private SettingsException wrong(Key key, int line, String what) {
    return wrong(key, line, what, "");
  }

  private SettingsException wrong(Key key, int line, String what, String typed) {
    List<String> near = Nearest.to(typed, key.value().words());
    return new SettingsException(
        "%s:%d: %s takes %s, not %s".formatted(path, line, key.word(), key.value().said(), what),
        near.isEmpty()
            ? "mend that line and run again"
            : "did you mean " + String.join(" or ", near) + "?");
  }
}
