package wenmai.ingest.parse;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What the styles of an OpenDocument file make of a paragraph. */
final class OdfStyles extends XmlWalk {
  private static final int DEEPEST = 20;

  private record Style(String name, String parent, int outline) {}

  private final Map<String, Style> styles = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();
  private String at = "";

  @Override
  Turn start(String name) {
    switch (name) {
      case "body" -> {
        return Turn.PAST;
      }
      case "style" -> {
        at = attribute("name", "");
        if (attribute("family", "").equals("paragraph")) {
          String shown = attribute("display-name", at.replace("_20_", " "));
          styles.put(
              at,
              new Style(
                  shown, attribute("parent-style-name", ""), number("default-outline-level")));
        }
      }
      case "text-properties" -> {
        if (attribute("display", "").equals("none")) {
          hidden.add(at);
        }
      }
      default -> {
        // The rest is about looks.
      }
    }
    return Turn.IN;
  }

  /** Whether what has this style is not shown. */
  boolean isHidden(String style) {
    return hidden.contains(style);
  }

  /** What the style with this name, or one that it is based on, makes of a paragraph. */
  Role role(String style) {
    String name = style;
    for (int i = 0; i < DEEPEST && !name.isEmpty(); i++) {
      Style known = styles.getOrDefault(name, new Style(name.replace("_20_", " "), "", -1));
      if (known.outline() > 0) {
        return Role.heading(known.outline());
      }
      Role role = Role.named(known.name());
      if (role != null) {
        return role;
      }
      name = known.parent();
    }
    return Role.PLAIN;
  }
}
