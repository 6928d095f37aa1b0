package wenmai.index.search;

import java.util.ArrayList;
import java.util.List;

/** Asks a whole group of a field: {@code title:(a OR b)} is {@code (title:a OR title:b)}. */
final class FieldGroup {
  private FieldGroup() {}

  /** The group {@code node}, each word of it asked of {@code field}. */
  static QueryNode of(String field, QueryNode node) {
    return switch (node) {
      case QueryNode.Words(String text) -> words(field, text);
      case QueryNode.Phrase(String text) -> new QueryNode.InField(field, text);
      case QueryNode.Prefix(String text) -> new QueryNode.InField(field, text + "*");
      case QueryNode.InField own -> own;
      case QueryNode.Not(QueryNode not) -> new QueryNode.Not(of(field, not));
      case QueryNode.AnyOf(List<QueryNode> nodes) -> new QueryNode.AnyOf(of(field, nodes));
      case QueryNode.AllOf(List<QueryNode> nodes) -> new QueryNode.AllOf(of(field, nodes));
    };
  }

  private static List<QueryNode> of(String field, List<QueryNode> nodes) {
    return nodes.stream().map(node -> of(field, node)).toList();
  }

  /** A title holds each of the words; a concept is named by all of them together. */
  private static QueryNode words(String field, String text) {
    if (!field.equals("title")) {
      return new QueryNode.InField(field, text);
    }
    List<QueryNode> each = new ArrayList<>();
    for (String word : text.strip().split("\\s+")) {
      each.add(new QueryNode.InField(field, word));
    }
    return each.size() == 1 ? each.getFirst() : new QueryNode.AllOf(each);
  }
}
