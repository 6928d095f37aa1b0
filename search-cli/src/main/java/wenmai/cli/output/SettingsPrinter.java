package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import wenmai.cli.settings.Origin;
import wenmai.cli.settings.Setting;

/** Prints what is set, and by what. */
public final class SettingsPrinter {
  private static final int KEY = 10;
  private static final int WIDEST_VALUE = 48;

  private final List<Setting> settings;

  public SettingsPrinter(List<Setting> settings) {
    this.settings = settings;
  }

  /**
   * A line for each value.
   *
   * @param shown how a path is written
   */
  public void text(PrintWriter out, UnaryOperator<String> shown) {
    int width =
        settings.stream()
            .flatMap(setting -> values(setting, shown).stream())
            .mapToInt(Columns::of)
            .filter(columns -> columns <= WIDEST_VALUE)
            .max()
            .orElse(0);
    for (Setting setting : settings) {
      String key = setting.key().word();
      for (String value : values(setting, shown)) {
        String from = from(setting.origin(), shown);
        out.println(Columns.pad(key, KEY) + Columns.pad(value, width) + "  " + from);
        key = "";
      }
    }
  }

  private static List<String> values(Setting setting, UnaryOperator<String> shown) {
    return setting.values().isEmpty()
        ? List.of("-")
        : setting.values().stream()
            .map(value -> value.startsWith("/") ? shown.apply(value) : value)
            .toList();
  }

  /** One object, as it is written. */
  public Map<String, Object> json() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Setting setting : settings) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("key", setting.key().word());
      one.put("value", value(setting));
      one.put("origin", setting.origin().kind().word());
      one.put("name", setting.origin().name().isEmpty() ? null : setting.origin().name());
      one.put("line", setting.origin().line() == 0 ? null : setting.origin().line());
      all.add(one);
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("settings", all);
    return object;
  }

  private static Object value(Setting setting) {
    return switch (setting.key()) {
      case LEXICONS, SOURCES -> setting.values();
      case COLUMNS, HITS, CONTEXT -> Integer.valueOf(setting.value());
      case QUIET -> Boolean.valueOf(setting.value());
      case INDEX, COLOR -> setting.value();
      case PAGER -> setting.values().isEmpty() ? null : setting.value();
    };
  }

  private static String from(Origin origin, UnaryOperator<String> shown) {
    return switch (origin.kind()) {
      case FLAG -> origin.name();
      case ENVIRONMENT -> "$" + origin.name();
      case FILE -> shown.apply(origin.name()) + ":" + origin.line();
      case FOUND -> "the nearest";
      case DEFAULT -> "default";
    };
  }
}
