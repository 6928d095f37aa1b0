package wenmai.index.search;

import java.util.List;
import wenmai.corpus.Span;

/**
 * What is shown of a passage.
 *
 * @param span in the document's text
 * @param pointStart where it begins, in code points
 * @param cutBefore whether the passage begins before it
 * @param cutAfter whether the passage goes on behind it
 * @param crosses whether it ends behind the passage because a phrase does
 * @param highlights in its own offsets
 */
record Shown(
    Span span,
    int pointStart,
    String text,
    boolean cutBefore,
    boolean cutAfter,
    boolean crosses,
    int page,
    int line,
    List<Highlight> highlights) {}
