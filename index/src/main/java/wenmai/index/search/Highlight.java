package wenmai.index.search;

import wenmai.corpus.Span;

/**
 * A place in a shown text that matched.
 *
 * @param concept the id of the concept whose name stands there and was asked for, or null
 */
public record Highlight(Span span, String concept) {}
