package wenmai.index.search;

import java.util.List;
import java.util.Optional;

/**
 * A question without its quotation marks, which stand there around titles and terms as often as
 * around what is to be found. Where nothing has the phrases they are given up, as the words are.
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
