package wenmai.cli.output;

import java.util.Locale;
import java.util.Map;
import wenmai.index.Alike;

/** Says how alike a document is to another one. */
final class Resemblance {
  private Resemblance() {}

  static String text(Alike alike) {
    return String.format(Locale.ROOT, "%.0f %% the same", 100 * alike.resemblance());
  }

  static Map<String, Object> json(Alike alike) {
    Map<String, Object> json = Json.object();
    json.put("id", alike.document());
    json.put("source", alike.source());
    json.put("resemblance", Math.round(alike.resemblance() * 100) / 100.0);
    return json;
  }
}
