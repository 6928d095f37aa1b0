package wenmai.index.search;

import java.util.List;
import wenmai.corpus.Span;

/**
 * A query as it was read.
 *
 * @param root the tree
 * @param plain where in the typed query the words and phrases stand that are looked for in the
 *     text: not what is excluded, not what is asked of a field, not prefixes
 * @param notices what the user should know of the reading, in plain sentences
 */
record Parsed(QueryNode root, List<Span> plain, List<String> notices) {
  Parsed {
    plain = List.copyOf(plain);
    notices = List.copyOf(notices);
  }
}
