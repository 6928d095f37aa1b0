package wenmai.corpus;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads one lexicon file strictly: what it does not know, it refuses, with line and column. */
final class LexiconReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "kind",
          "prefLabel",
          "altLabel",
          "hiddenLabel",
          "broader",
          "definition",
          "case",
          "require",
          "notWith",
          "since",
          "source");

  private final String file;

  private LexiconReader(String file) {
    this.file = file;
  }

  /** The entries of a file by id, in its order. */
  static Map<String, LexiconEntry> read(String file, byte[] utf8) throws LexiconException {
    LexiconReader reader = new LexiconReader(file);
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
      Node root =
          new Compose(settings)
              .composeString(new String(utf8, StandardCharsets.UTF_8))
              .orElseThrow(() -> new LexiconException(file + ": the lexicon is empty"));
      return reader.entries(root);
    } catch (MarkedYamlEngineException e) {
      String at = e.getProblemMark().map(reader::place).orElse(file);
      throw new LexiconException(at + ": " + e.getProblem());
    } catch (YamlEngineException e) {
      throw new LexiconException(file + ": " + e.getMessage());
    }
  }

  private Map<String, LexiconEntry> entries(Node root) throws LexiconException {
    Map<String, LexiconEntry> entries = new LinkedHashMap<>();
    for (Node item : sequence(root, "the lexicon")) {
      Concept concept = concept(item);
      LexiconEntry entry = new LexiconEntry(concept, place(item));
      if (entries.putIfAbsent(concept.id(), entry) != null) {
        throw fault(item, "the id '" + concept.id() + "' stands twice in this file");
      }
    }
    return entries;
  }

  private Concept concept(Node item) throws LexiconException {
    Map<String, Node> fields = mapping(item, "an entry");
    for (Map.Entry<String, Node> field : fields.entrySet()) {
      if (!KEYS.contains(field.getKey())) {
        throw fault(field.getValue(), "unknown key '" + field.getKey() + "'");
      }
    }
    for (String needed : List.of("id", "kind", "prefLabel")) {
      if (!fields.containsKey(needed)) {
        throw fault(item, "the entry has no '" + needed + "'");
      }
    }
    String id = text(fields.get("id"));
    if (!id.matches("[a-z0-9][a-z0-9.-]*")) {
      throw fault(
          fields.get("id"),
          "an id is lower-case letters, digits, dots and hyphens, not '" + id + "'");
    }
    int since = fields.containsKey("since") ? year(fields.get("since")) : 0;
    String source = fields.containsKey("source") ? text(fields.get("source")) : "";
    return new Concept(
        id,
        kind(fields.get("kind")),
        new NameReader(fields).read(),
        texts(fields.get("broader")),
        textByLanguage(fields.get("definition")),
        since,
        source);
  }

  private ConceptKind kind(Node node) throws LexiconException {
    String word = text(node);
    for (ConceptKind kind : ConceptKind.values()) {
      if (kind.word().equals(word.toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw fault(node, "a kind is concept, model or paper, not '" + word + "'");
  }

  private int year(Node node) throws LexiconException {
    String text = text(node);
    if (!text.matches("[0-9]{4}")) {
      throw fault(node, "since is a year, not '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  private Map<String, String> textByLanguage(Node node) throws LexiconException {
    Map<String, String> texts = new LinkedHashMap<>();
    if (node != null) {
      for (Map.Entry<String, Node> entry : mapping(node, "texts by language").entrySet()) {
        texts.put(entry.getKey(), text(entry.getValue()));
      }
    }
    return texts;
  }

  /** The names of one entry with the conditions that its fields lay on them. */
  private final class NameReader {
    private final Map<String, Node> fields;
    private final List<Name> names = new ArrayList<>();

    NameReader(Map<String, Node> fields) {
      this.fields = fields;
    }

    List<Name> read() throws LexiconException {
      for (var label : mapping(fields.get("prefLabel"), "prefLabel").entrySet()) {
        add(label.getValue(), label.getKey(), false);
      }
      if (names.isEmpty()) {
        throw fault(fields.get("prefLabel"), "prefLabel holds no name");
      }
      Node alternatives = fields.get("altLabel");
      if (alternatives != null) {
        for (var labels : mapping(alternatives, "altLabel").entrySet()) {
          for (Node label : sequence(labels.getValue(), "altLabel")) {
            add(label, labels.getKey(), false);
          }
        }
      }
      if (fields.get("hiddenLabel") != null) {
        for (Node label : sequence(fields.get("hiddenLabel"), "hiddenLabel")) {
          add(label, "", true);
        }
      }
      checkConditionsName();
      return names;
    }

    private void add(Node label, String language, boolean hidden) throws LexiconException {
      String text = text(label);
      if (text.isBlank()) {
        throw fault(label, "a name is empty");
      }
      names.add(
          new Name(
              text,
              language,
              exact(text),
              conditions("require", text),
              conditions("notWith", text),
              hidden));
    }

    private boolean exact(String name) throws LexiconException {
      Node word = condition("case", name);
      if (word != null && !text(word).equals("exact")) {
        throw fault(word, "case can only be exact, not '" + text(word) + "'");
      }
      return word != null;
    }

    private List<String> conditions(String key, String name) throws LexiconException {
      return texts(condition(key, name));
    }

    /** What a field says of a name: its one value for all names, or the value under that name. */
    private Node condition(String key, String name) throws LexiconException {
      Node node = fields.get(key);
      if (!(node instanceof MappingNode)) {
        return node;
      }
      for (Map.Entry<String, Node> entry : mapping(node, key).entrySet()) {
        if (Fold.key(entry.getKey()).equals(Fold.key(name))) {
          return entry.getValue();
        }
      }
      return null;
    }

    private void checkConditionsName() throws LexiconException {
      for (String key : List.of("case", "require", "notWith")) {
        if (fields.get(key) instanceof MappingNode map) {
          for (String condition : mapping(map, key).keySet()) {
            if (names.stream().noneMatch(n -> Fold.key(n.text()).equals(Fold.key(condition)))) {
              throw fault(map, key + ": '" + condition + "' is no name of this entry");
            }
          }
        }
      }
    }
  }

  private List<String> texts(Node node) throws LexiconException {
    List<String> texts = new ArrayList<>();
    if (node != null) {
      for (Node item : sequence(node, "the value")) {
        texts.add(text(item));
      }
    }
    return texts;
  }

  private List<Node> sequence(Node node, String what) throws LexiconException {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue();
    }
    throw fault(node, what + " should be a list");
  }

  private Map<String, Node> mapping(Node node, String what) throws LexiconException {
    if (!(node instanceof MappingNode mapping)) {
      throw fault(node, what + " should be a map");
    }
    Map<String, Node> fields = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = text(tuple.getKeyNode());
      if (fields.putIfAbsent(key, tuple.getValueNode()) != null) {
        throw fault(tuple.getKeyNode(), "the key '" + key + "' stands twice");
      }
    }
    return fields;
  }

  private String text(Node node) throws LexiconException {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue().strip();
    }
    throw fault(node, "a plain text belongs here");
  }

  private LexiconException fault(Node node, String what) {
    return new LexiconException(place(node) + ": " + what);
  }

  private String place(Node node) {
    return node.getStartMark().map(this::place).orElse(file);
  }

  private String place(Mark mark) {
    return file + ":" + (mark.getLine() + 1) + ":" + (mark.getColumn() + 1);
  }
}
