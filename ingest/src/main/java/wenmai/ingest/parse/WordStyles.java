package wenmai.ingest.parse;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** What the paragraph styles of a text document make of a paragraph. */
final class WordStyles extends XmlWalk {
  private static final int DEEPEST = 20;

  private static final class Style {
    String name = "";
    String parent = "";
    int outline = -1;
    int listLevel = -1;
    boolean numbered;
  }

  static final WordStyles NONE = new WordStyles();

  private final Map<String, Style> styles = new HashMap<>();
  private Style style = new Style();

  private WordStyles() {}

  static WordStyles read(OfficeParts parts, String part) throws IOException {
    WordStyles styles = new WordStyles();
    styles.walk(parts, part);
    return styles;
  }

  @Override
  Turn start(String name) {
    switch (name) {
      case "style" -> {
        style = new Style();
        styles.put(attribute("styleId", ""), style);
      }
      case "name" -> style.name = attribute("val", "");
      case "basedOn" -> style.parent = attribute("val", "");
      case "outlineLvl" -> style.outline = number("val");
      case "ilvl" -> style.listLevel = number("val");
      case "numId" -> style.numbered = number("val") > 0;
      case "tblStylePr", "docDefaults", "latentStyles" -> {
        return Turn.PAST;
      }
      default -> {
        // The rest is about looks.
      }
    }
    return Turn.IN;
  }

  /** What the style with this id, or one that it is based on, makes of a paragraph. */
  Role role(String id) {
    boolean numbered = false;
    int listLevel = -1;
    String at = id;
    for (int i = 0; i < DEEPEST && styles.containsKey(at); i++) {
      Style one = styles.get(at);
      Role named = Role.named(one.name);
      if (named != null) {
        return named;
      }
      if (one.outline >= 0) {
        return one.outline < 9 ? Role.heading(one.outline + 1) : Role.PLAIN;
      }
      numbered |= one.numbered;
      listLevel = Math.max(listLevel, one.listLevel);
      at = one.parent;
    }
    Role byId = styles.containsKey(id) ? null : Role.named(id);
    if (byId != null) {
      return byId;
    }
    return numbered ? Role.item(listLevel) : Role.PLAIN;
  }
}
