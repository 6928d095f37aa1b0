package wenmai.index.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the query language: bare words, {@code "phrases"}, {@code -exclusion}, {@code OR},
 * parentheses, {@code prefix*}, {@code title:}, {@code concept:}, {@code model:}. Full-width signs
 * work as their half-width twins. What does not balance is read as words, with a notice; nothing is
 * refused.
 */
final class QueryParser {
  private static final Set<String> FIELDS = Set.of("title", "concept", "model");
  private static final int DEEPEST = 32;
  private static final String UNCLOSED =
      "an opening parenthesis without a closing one was passed over";
  private static final String FULL_WIDTH = "“”「」『』＂〝〞（）－：＊　";
  private static final String HALF_WIDTH = "\"\"\"\"\"\"\"\"\"()-:* ";

  private final String query;
  private final List<String> notices;
  private int at;
  private int depth;

  private QueryParser(String query, List<String> notices) {
    this.query = query;
    this.notices = notices;
  }

  /** Parses {@code query}; what the user should know of the reading is added to {@code notices}. */
  static QueryNode parse(String query, List<String> notices) {
    return new QueryParser(halfWidth(query), notices).all();
  }

  private static String halfWidth(String query) {
    StringBuilder half = new StringBuilder(query);
    for (int i = 0; i < half.length(); i++) {
      int known = FULL_WIDTH.indexOf(half.charAt(i));
      if (known >= 0) {
        half.setCharAt(i, HALF_WIDTH.charAt(known));
      }
    }
    return half.toString();
  }

  /** Nodes side by side, up to the end or the closing parenthesis. */
  private QueryNode all() {
    List<QueryNode> nodes = new ArrayList<>();
    for (skipBlanks(); at < query.length() && !closes(); skipBlanks()) {
      QueryNode node = unary();
      if (node == null) {
        continue;
      }
      List<QueryNode> choices = new ArrayList<>(List.of(node));
      while (acceptsOr()) {
        QueryNode next = unary();
        if (next != null) {
          choices.add(next);
        }
      }
      add(nodes, choices.size() == 1 ? node : new QueryNode.AnyOf(choices));
    }
    return nodes.size() == 1 ? nodes.getFirst() : new QueryNode.AllOf(nodes);
  }

  /** Neighbouring bare words become one node, so that names of several words are seen. */
  private static void add(List<QueryNode> nodes, QueryNode node) {
    if (!nodes.isEmpty()
        && nodes.getLast() instanceof QueryNode.Words(String before)
        && node instanceof QueryNode.Words(String more)) {
      nodes.set(nodes.size() - 1, new QueryNode.Words(before + " " + more));
    } else {
      nodes.add(node);
    }
  }

  private boolean closes() {
    if (query.charAt(at) != ')') {
      return false;
    }
    if (depth > 0) {
      return true;
    }
    while (at < query.length() && query.charAt(at) == ')') {
      notice("a closing parenthesis without an opening one was passed over");
      at++;
      skipBlanks();
    }
    return false;
  }

  private QueryNode unary() {
    if (at >= query.length() || query.charAt(at) == ')') {
      return null;
    }
    if (query.charAt(at) == '-' && excludes(at + 1)) {
      at++;
      QueryNode node = atom();
      return node == null ? null : new QueryNode.Not(node);
    }
    return atom();
  }

  /**
   * Whether a word, a phrase or a group begins at {@code next}, which the hyphen before excludes.
   */
  private boolean excludes(int next) {
    return next < query.length()
        && !Character.isWhitespace(query.charAt(next))
        && query.charAt(next) != ')';
  }

  private QueryNode atom() {
    while (query.charAt(at) == '(' && !opens()) {
      at++;
      skipBlanks();
      if (at == query.length() || query.charAt(at) == ')') {
        return null;
      }
    }
    return switch (query.charAt(at)) {
      case '"' -> phrase();
      case '(' -> group();
      default -> word();
    };
  }

  private QueryNode phrase() {
    String text = quoted();
    return text.isBlank() ? null : new QueryNode.Phrase(text);
  }

  /**
   * What stands between two quotation marks; "" for a mark without its twin, which is passed over.
   */
  private String quoted() {
    int close = query.indexOf('"', at + 1);
    if (close < 0) {
      notice("a quotation mark without its twin was passed over");
      at++;
      return "";
    }
    String text = query.substring(at + 1, close);
    at = close + 1;
    return text;
  }

  /** Whether the parenthesis here begins a group; if not, it is to be passed over. */
  private boolean opens() {
    if (depth == DEEPEST) {
      notice("parentheses nested deeper than " + DEEPEST + " were passed over");
      return false;
    }
    if (query.indexOf(')', at) < 0) {
      notice(UNCLOSED);
      return false;
    }
    return true;
  }

  private QueryNode group() {
    at++;
    depth++;
    QueryNode inner = all();
    depth--;
    if (at < query.length()) {
      at++;
    } else {
      notice(UNCLOSED);
    }
    return inner instanceof QueryNode.AllOf(List<QueryNode> nodes) && nodes.isEmpty()
        ? null
        : inner;
  }

  private QueryNode word() {
    int start = at;
    while (at < query.length() && !isEdge(query.charAt(at))) {
      at++;
      if (query.charAt(at - 1) == ':' && at < query.length()) {
        String field = query.substring(start, at - 1);
        if (FIELDS.contains(field)) {
          return inField(field);
        }
      }
    }
    String word = query.substring(start, at);
    if (word.length() > 1 && word.endsWith("*")) {
      return new QueryNode.Prefix(word.substring(0, word.length() - 1));
    }
    return word.isBlank() ? null : new QueryNode.Words(word);
  }

  private QueryNode inField(String field) {
    if (query.charAt(at) == '"') {
      String text = quoted();
      if (!text.isBlank()) {
        return new QueryNode.InField(field, text);
      }
    }
    int start = at;
    while (at < query.length() && !isEdge(query.charAt(at))) {
      at++;
    }
    return at == start ? null : new QueryNode.InField(field, query.substring(start, at));
  }

  private boolean acceptsOr() {
    int before = at;
    skipBlanks();
    if (query.startsWith("OR", at)
        && at + 2 < query.length()
        && Character.isWhitespace(query.charAt(at + 2))) {
      at += 2;
      skipBlanks();
      return at < query.length();
    }
    at = before;
    return false;
  }

  private void skipBlanks() {
    while (at < query.length() && Character.isWhitespace(query.charAt(at))) {
      at++;
    }
  }

  private void notice(String sentence) {
    if (!notices.contains(sentence)) {
      notices.add(sentence);
    }
  }

  private static boolean isEdge(char unit) {
    return Character.isWhitespace(unit) || unit == '"' || unit == '(' || unit == ')';
  }
}
