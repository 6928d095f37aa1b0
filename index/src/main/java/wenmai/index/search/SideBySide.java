package wenmai.index.search;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers nodes that stand side by side. Neighbouring bare words become one node, so that names of
 * several words are seen.
 */
final class SideBySide {
  private final List<QueryNode> nodes = new ArrayList<>();
  private final StringBuilder words = new StringBuilder();

  void add(QueryNode node) {
    if (node instanceof QueryNode.Words(String text)) {
      words.append(words.isEmpty() ? "" : " ").append(text);
    } else {
      endWords();
      nodes.add(node);
    }
  }

  /** What was gathered, as one node. */
  QueryNode node() {
    endWords();
    return nodes.size() == 1 ? nodes.getFirst() : new QueryNode.AllOf(nodes);
  }

  private void endWords() {
    if (!words.isEmpty()) {
      nodes.add(new QueryNode.Words(words.toString()));
      words.setLength(0);
    }
  }
}
