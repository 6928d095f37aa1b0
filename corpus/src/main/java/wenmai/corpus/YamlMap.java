package wenmai.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a YAML file of keys that hold a text or a list of texts each, with their lines. */
public final class YamlMap {
  private final YamlNodes nodes;

  private YamlMap(YamlNodes nodes) {
    this.nodes = nodes;
  }

  /**
   * One key.
   *
   * @param line where the key stands, from 1
   * @param list whether the file has a list there
   */
  public record Entry(String key, int line, boolean list, List<Text> texts) {}

  /**
   * One text.
   *
   * @param line where it stands, from 1
   */
  public record Text(String text, int line) {}

  /**
   * The keys of a file in its order; none of an empty one.
   *
   * @throws LexiconException if it is no YAML, no UTF-8, no such map, or has a key twice
   */
  public static List<Entry> read(String file, byte[] utf8) throws LexiconException {
    YamlNodes nodes = new YamlNodes(file);
    Optional<Node> root = nodes.document(utf8);
    return root.isEmpty() ? List.of() : new YamlMap(nodes).entries(root.get());
  }

  private List<Entry> entries(Node root) throws LexiconException {
    List<Entry> entries = new ArrayList<>();
    for (Map.Entry<String, Node> field : nodes.mapping(root, "the file").entrySet()) {
      Node value = field.getValue();
      boolean list = value instanceof SequenceNode;
      List<Text> texts = new ArrayList<>();
      for (Node node : list ? nodes.sequence(value, "the value") : List.of(value)) {
        texts.add(new Text(nodes.text(node), line(node)));
      }
      entries.add(new Entry(field.getKey(), line(nodes.key(root, field.getKey())), list, texts));
    }
    return entries;
  }

  private static int line(Node node) {
    return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
