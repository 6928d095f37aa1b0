package wenmai.index.search;

import java.util.List;
import wenmai.corpus.Span;
import wenmai.index.Alike;
import wenmai.index.DocumentInfo;
import wenmai.index.SourceRecord;

/**
 * One passage that was found.
 *
 * @param rank from 1, counted over all pages
 * @param source where its document lies
 * @param span of the shown text in the document's text, in UTF-16 units
 * @param pointStart where it starts, in code points
 * @param cutBefore whether its passage begins before what is shown of it
 * @param cutAfter whether its passage goes on behind what is shown of it
 * @param page from 1, or 0
 * @param line from 1, or 0
 * @param alike the other documents that match and say the same here, which are no hits themselves
 * @param explained why it stands where it does, or null if that was not asked for
 * @param highlights in order, without overlap; their spans are the shown text's
 */
public record Hit(
    int rank,
    float score,
    DocumentInfo document,
    SourceRecord source,
    Span span,
    int pointStart,
    boolean cutBefore,
    boolean cutAfter,
    List<String> headings,
    int page,
    int line,
    String text,
    List<Highlight> highlights,
    List<String> concepts,
    List<String> models,
    List<String> papers,
    List<Alike> alike,
    Explained explained) {
  public Hit {
    headings = List.copyOf(headings);
    highlights = List.copyOf(highlights);
    concepts = List.copyOf(concepts);
    models = List.copyOf(models);
    papers = List.copyOf(papers);
    alike = List.copyOf(alike);
    for (Highlight highlight : highlights) {
      highlight.span().check(text, "highlight");
    }
  }
}
