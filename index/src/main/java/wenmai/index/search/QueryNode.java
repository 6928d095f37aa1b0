package wenmai.index.search;

import java.util.List;

/** What was typed, as a tree. */
sealed interface QueryNode {
  /** Bare words, ranked together. */
  record Words(String text) implements QueryNode {}

  /** A quoted phrase. */
  record Phrase(String text) implements QueryNode {}

  /** The beginning of a word. */
  record Prefix(String text) implements QueryNode {}

  /** A phrase in one field: {@code title}, {@code concept} or {@code model}. */
  record InField(String field, String text) implements QueryNode {}

  /** What must not be there. */
  record Not(QueryNode node) implements QueryNode {}

  /** One of several. */
  record AnyOf(List<QueryNode> nodes) implements QueryNode {}

  /** Several together. */
  record AllOf(List<QueryNode> nodes) implements QueryNode {}
}
