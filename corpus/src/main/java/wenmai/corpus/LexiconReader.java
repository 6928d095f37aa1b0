package wenmai.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

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
          "maker",
          "parameters",
          "source");

  private final YamlNodes nodes;

  private LexiconReader(YamlNodes nodes) {
    this.nodes = nodes;
  }

  /** The entries of a file by id, in its order. */
  static Map<String, LexiconEntry> read(String file, byte[] utf8) throws LexiconException {
    YamlNodes nodes = new YamlNodes(file);
    return new LexiconReader(nodes).entries(nodes.root(utf8));
  }

  private Map<String, LexiconEntry> entries(Node root) throws LexiconException {
    Map<String, LexiconEntry> entries = new LinkedHashMap<>();
    for (Node item : nodes.sequence(root, "the lexicon")) {
      LexiconEntry entry = entry(item);
      String id = entry.concept().id();
      if (entries.putIfAbsent(id, entry) != null) {
        throw nodes.fault(item, "the id '" + id + "' stands twice in this file");
      }
    }
    return entries;
  }

  private LexiconEntry entry(Node item) throws LexiconException {
    Map<String, Node> fields = nodes.mapping(item, "an entry", KEYS, "unknown key '%s'");
    for (String needed : List.of("id", "kind", "prefLabel")) {
      if (!fields.containsKey(needed)) {
        throw nodes.fault(item, "the entry has no '" + needed + "'");
      }
    }
    String id = id(fields.get("id"));
    ConceptKind kind = kind(fields.get("kind"));
    NameReader names = new NameReader(nodes, fields);
    Concept concept =
        new Concept(
            id,
            kind,
            names.read(),
            nodes.texts(fields.get("broader")),
            definition(fields.get("definition")),
            fields.containsKey("since") ? year(fields.get("since")) : 0,
            ofModel(kind, fields, "maker") ? nodes.filled(fields.get("maker")) : "",
            ofModel(kind, fields, "parameters") ? sizes(fields.get("parameters")) : List.of(),
            fields.containsKey("source") ? nodes.filled(fields.get("source")) : "");
    return new LexiconEntry(concept, nodes.place(item), names.places(), broaderPlaces(fields));
  }

  private String id(Node node) throws LexiconException {
    String id = nodes.text(node);
    if (!id.matches("[a-z0-9][a-z0-9.-]*")) {
      throw nodes.fault(
          node, "an id is lower-case letters, digits, dots and hyphens, not '" + id + "'");
    }
    return id;
  }

  private ConceptKind kind(Node node) throws LexiconException {
    String word = nodes.text(node);
    for (ConceptKind kind : ConceptKind.values()) {
      if (kind.word().equals(word.toLowerCase(Locale.ROOT))) {
        return kind;
      }
    }
    throw nodes.fault(node, "a kind is concept, model or paper, not '" + word + "'");
  }

  private Map<String, String> definition(Node node) throws LexiconException {
    Map<String, String> texts = new LinkedHashMap<>();
    if (node != null) {
      var byLanguage =
          nodes.mapping(
              node, "texts by language", NameReader.LANGUAGES, NameReader.UNKNOWN_LANGUAGE);
      for (Map.Entry<String, Node> entry : byLanguage.entrySet()) {
        texts.put(entry.getKey(), nodes.filled(entry.getValue()));
      }
    }
    return texts;
  }

  private int year(Node node) throws LexiconException {
    String text = nodes.text(node);
    if (!text.matches("[0-9]{4}")) {
      throw nodes.fault(node, "since is a year, not '" + text + "'");
    }
    return Integer.parseInt(text);
  }

  /** Whether an entry has this field, which only models may have. */
  private boolean ofModel(ConceptKind kind, Map<String, Node> fields, String key)
      throws LexiconException {
    Node node = fields.get(key);
    if (node != null && kind != ConceptKind.MODEL) {
      throw nodes.fault(node, "only a model has '" + key + "'");
    }
    return node != null;
  }

  private List<String> sizes(Node node) throws LexiconException {
    List<String> sizes = new ArrayList<>();
    for (Node item : nodes.sequence(node, "parameters")) {
      String size = nodes.text(item);
      if (!size.matches("[0-9]+(\\.[0-9]+)?[KMBT]")) {
        throw nodes.fault(
            item, "a size is a number with K, M, B or T, such as 175B, not '" + size + "'");
      }
      sizes.add(size);
    }
    return sizes;
  }

  private List<String> broaderPlaces(Map<String, Node> fields) throws LexiconException {
    Node broader = fields.get("broader");
    return broader == null
        ? List.of()
        : nodes.sequence(broader, "the value").stream().map(nodes::place).toList();
  }
}
