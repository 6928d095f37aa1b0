/**
 * Asks the index: parses a query, ranks passages, lights what matched, counts facets.
 *
 * <p>The way of a query: {@link wenmai.index.search.QueryParser} makes a tree of what was typed,
 * {@link wenmai.index.search.QueryCompiler} turns it into what a passage must hold, what it is
 * scored by and what is lit, {@link wenmai.index.search.Searcher} relaxes the first until something
 * is found, ranks by the second, {@link wenmai.index.search.Highlighter} reads the third out of the
 * postings, and {@link wenmai.index.search.Suggester} looks for what may have been meant by words
 * that no passage holds. The query language is described in {@code doc/query-syntax.md}.
 *
 * <pre>{@code
 * Searcher searcher = new Searcher(catalog, segmenter, finder, lexicon);
 * SearchResult result = searcher.search(SearchRequest.of("奖励模型"));
 * }</pre>
 *
 * <p>Near duplicates are shown once. {@link wenmai.index.search.Folding} goes through the ranking:
 * a passage is folded into an earlier hit where their documents are nearly the same and it says
 * nothing that the hit does not say; by document, where the documents are nearly the same. What is
 * folded is named with its hit and has no rank, so that pages hold hits alone and may end before
 * the total is reached. It has matched nevertheless: it is in the total and in the facets, and a
 * filter that excludes the hit shows it. The other passages of near duplicates are hits like any.
 *
 * <p>Not its job: writing the index, printing, offsets in code points.
 */
package wenmai.index.search;
