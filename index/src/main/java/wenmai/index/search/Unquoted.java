package wenmai.index.search;

import java.util.List;
import java.util.Optional;

/**
 * A query without its quotation marks. Beside bare words a phrase may be given up where nothing has
 * it, as the words are; a phrase alone is meant as it stands.
 */
final class Unquoted {
  private Unquoted() {}

  /** The query with its phrases as bare words; none if it has none beside bare words. */
  static Optional<QueryNode> of(QueryNode root) {
    if (!(root instanceof QueryNode.AllOf(List<QueryNode> nodes))
        || nodes.stream().noneMatch(QueryNode.Words.class::isInstance)
        || nodes.stream().noneMatch(QueryNode.Phrase.class::isInstance)) {
      return Optional.empty();
    }
    List<QueryNode> bare =
        nodes.stream()
            .map(
                node ->
                    node instanceof QueryNode.Phrase(String text)
                        ? (QueryNode) new QueryNode.Words(text)
                        : node)
            .toList();
    return Optional.of(new QueryNode.AllOf(bare));
  }
}
