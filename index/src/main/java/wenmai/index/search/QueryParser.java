package wenmai.index.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wenmai.corpus.Span;

/**
 * Reads the query language: bare words, {@code "phrases"}, {@code -exclusion}, {@code OR},
 * parentheses, {@code prefix*}, {@code title:}, {@code concept:}, {@code model:}. Full-width signs
 * work as their half-width twins. What does not balance is read as words, with a notice; nothing is
 * refused. The language is described for its users in {@code doc/query-syntax.md}.
 */
final class QueryParser {
  private static final Set<String> FIELDS = Set.of("title", "concept", "model");
  private static final int LONGEST_FIELD = "concept:".length();
  private static final int DEEPEST = 32;
  private static final String UNCLOSED =
      "an opening parenthesis without a closing one was passed over";
  private static final String LONELY_OR =
      "an OR stands between two things; one that does not was passed over";

  private final String query;
  private final int lastClosing;
  private final List<String> notices = new ArrayList<>();
  private final List<Span> plain = new ArrayList<>();
  private int at;
  private int depth;

  private QueryParser(String query) {
    this.query = query;
    this.lastClosing = query.lastIndexOf(')');
  }

  /** Parses what was typed. */
  static Parsed parse(String query) {
    QueryParser parser = new QueryParser(HalfWidth.of(query));
    QueryNode root = parser.all();
    return new Parsed(root, parser.plain, parser.notices);
  }

  /** Nodes side by side, up to the end or the closing parenthesis. */
  private QueryNode all() {
    SideBySide nodes = new SideBySide();
    for (skipBlanks(); at < query.length() && !closes(); skipBlanks()) {
      if (acceptsOr()) {
        notice(LONELY_OR);
        continue;
      }
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
      nodes.add(choices.size() == 1 ? node : new QueryNode.AnyOf(choices));
    }
    return nodes.node();
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
    return at == query.length();
  }

  private QueryNode unary() {
    if (at >= query.length() || query.charAt(at) == ')') {
      return null;
    }
    if (query.charAt(at) != '-' || !excludes(at + 1)) {
      return atom();
    }
    at++;
    int before = plain.size();
    QueryNode node = atom();
    plain.subList(before, plain.size()).clear();
    return node == null ? null : new QueryNode.Not(node);
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
    if (text.isBlank()) {
      return null;
    }
    plain.add(new Span(at - 1 - text.length(), at - 1));
    return new QueryNode.Phrase(text);
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
    if (lastClosing < at) {
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
      if (query.charAt(at - 1) == ':' && at - start <= LONGEST_FIELD) {
        String field = query.substring(start, at - 1).toLowerCase(Locale.ROOT);
        if (FIELDS.contains(field)) {
          return inField(field);
        }
      }
    }
    return wordOrPrefix(start);
  }

  private QueryNode wordOrPrefix(int start) {
    String word = query.substring(start, at);
    String stem = beforeStars(word);
    if (stem.isEmpty() || stem.indexOf('*') >= 0) {
      notice("a * counts only at the end of a word; elsewhere it was passed over");
    }
    if (!stem.isEmpty() && stem.length() < word.length()) {
      return new QueryNode.Prefix(stem.replace('*', ' '));
    }
    plain.add(new Span(start, at));
    return new QueryNode.Words(word);
  }

  private static String beforeStars(String word) {
    int end = word.length();
    while (end > 0 && word.charAt(end - 1) == '*') {
      end--;
    }
    return word.substring(0, end);
  }

  /** What stands behind the colon of a field: a phrase, a group or a word. */
  private QueryNode inField(String field) {
    int name = at - field.length() - 1;
    String alone = query.startsWith("=\"", at) ? "=" : "";
    at += alone.length();
    if (at < query.length() && query.charAt(at) == '"') {
      String text = quoted();
      if (!text.isBlank()) {
        return new QueryNode.InField(field, alone + text);
      }
    } else if (at < query.length() && query.charAt(at) == '(') {
      if (opens()) {
        int before = plain.size();
        QueryNode group = group();
        plain.subList(before, plain.size()).clear();
        return group == null ? null : FieldGroup.of(field, group);
      }
      at++;
    }
    int start = at;
    while (at < query.length() && !isEdge(query.charAt(at))) {
      at++;
    }
    if (at > start) {
      return new QueryNode.InField(field, query.substring(start, at));
    }
    notice("nothing stands right behind '" + field + ":', which was read as a word");
    plain.add(new Span(name, name + field.length()));
    return new QueryNode.Words(field);
  }

  /**
   * Whether an OR with something behind it stands here; one without is passed over, as are several
   * in a row.
   */
  private boolean acceptsOr() {
    int before = at;
    boolean or = false;
    for (skipBlanks(); isOr(); skipBlanks()) {
      at += 2;
      if (or) {
        notice(LONELY_OR);
      }
      or = true;
    }
    if (!or) {
      at = before;
    } else if (at == query.length() || query.charAt(at) == ')') {
      notice(LONELY_OR);
      return false;
    }
    return or;
  }

  private boolean isOr() {
    int next = at + 2;
    return query.startsWith("OR", at)
        && (next == query.length()
            || Character.isWhitespace(query.charAt(next))
            || isEdge(query.charAt(next)));
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
