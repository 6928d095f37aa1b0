package wenmai.index.search;

import java.util.List;
import org.apache.lucene.search.Query;

/**
 * One way to ask for passages: what a query requires and excludes, and some of its words.
 *
 * @param words what a passage must hold some of
 * @param least how many of them, at least
 */
record Attempt(Compiled compiled, List<Query> words, int least) {}
