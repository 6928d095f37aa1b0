package wenmai.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;

/** The names of one entry, with the conditions that its fields lay on them. */
final class NameReader {
  static final Set<String> LANGUAGES = Set.of("zh", "en");
  static final String UNKNOWN_LANGUAGE = "a language is zh or en, not '%s'";

  private final YamlNodes nodes;
  private final Map<String, Node> fields;
  private final List<Name> names = new ArrayList<>();
  private final List<String> places = new ArrayList<>();

  NameReader(YamlNodes nodes, Map<String, Node> fields) {
    this.nodes = nodes;
    this.fields = fields;
  }

  List<Name> read() throws LexiconException {
    for (var label : byLanguage("prefLabel").entrySet()) {
      add(label.getValue(), label.getKey(), false);
    }
    if (names.isEmpty()) {
      throw nodes.fault(fields.get("prefLabel"), "prefLabel holds no name");
    }
    if (fields.containsKey("altLabel")) {
      for (var labels : byLanguage("altLabel").entrySet()) {
        for (Node label : nodes.sequence(labels.getValue(), "altLabel")) {
          add(label, labels.getKey(), false);
        }
      }
    }
    if (fields.containsKey("hiddenLabel")) {
      for (Node label : nodes.sequence(fields.get("hiddenLabel"), "hiddenLabel")) {
        add(label, "", true);
      }
    }
    checkConditionsName();
    return names;
  }

  /** Where each of the names stands. */
  List<String> places() {
    return places;
  }

  private Map<String, Node> byLanguage(String key) throws LexiconException {
    return nodes.mapping(fields.get(key), key, LANGUAGES, UNKNOWN_LANGUAGE);
  }

  private void add(Node label, String language, boolean hidden) throws LexiconException {
    String text = nodes.text(label);
    if (text.isEmpty()) {
      throw nodes.fault(label, "a name is empty");
    }
    if (Fold.key(text).isEmpty()) {
      throw nodes.fault(label, "the name '" + text + "' has no letter");
    }
    places.add(nodes.place(label));
    names.add(
        new Name(
            text,
            language,
            exact(text),
            nodes.texts(condition("require", text)),
            nodes.texts(condition("notWith", text)),
            hidden));
  }

  private boolean exact(String name) throws LexiconException {
    Node word = condition("case", name);
    if (word != null && !nodes.text(word).equals("exact")) {
      throw nodes.fault(word, "case can only be exact, not '" + nodes.text(word) + "'");
    }
    return word != null;
  }

  /** What a field says of a name: its one value for all names, or the value under that name. */
  private Node condition(String key, String name) throws LexiconException {
    Node node = fields.get(key);
    if (!(node instanceof MappingNode)) {
      return node;
    }
    for (Map.Entry<String, Node> entry : nodes.mapping(node, key).entrySet()) {
      if (Fold.key(entry.getKey()).equals(Fold.key(name))) {
        return entry.getValue();
      }
    }
    return null;
  }

  private void checkConditionsName() throws LexiconException {
    for (String key : List.of("case", "require", "notWith")) {
      if (fields.get(key) instanceof MappingNode map) {
        for (String condition : nodes.mapping(map, key).keySet()) {
          if (names.stream().noneMatch(n -> Fold.key(n.text()).equals(Fold.key(condition)))) {
            throw nodes.fault(
                nodes.key(map, condition), key + ": '" + condition + "' is no name of this entry");
          }
        }
      }
    }
  }
}
