package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;
import wenmai.corpus.CodePoints;
import wenmai.corpus.Span;
import wenmai.index.Fields;
import wenmai.index.PassagePlace;

/**
 * Chooses what is shown of a passage: all of it, as far as a phrase goes that ends behind it; of a
 * long one an excerpt; then the context that was asked for. What matched is lit in all of that, for
 * it may reach into the passages around.
 */
final class Showing {
  private static final Set<String> WHERE = Set.of(Fields.PLACE);

  private final WholeTexts wholes;
  private final Highlighter highlighter;
  private final int context;

  Showing(WholeTexts wholes, Highlighter highlighter, int context) {
    this.wholes = wholes;
    this.highlighter = highlighter;
    this.context = context;
  }

  /** What is shown of the passage {@code doc} of the document {@code id}. */
  Shown of(String id, LeafReaderContext leaf, int doc, Document stored) throws IOException {
    PassagePlace place = PassagePlace.decode(stored.getBinaryValue(Fields.PLACE));
    String text = stored.get(Fields.TEXT);
    Span passage = new Span(place.start(), place.end());
    List<Highlight> found = highlighter.found(leaf, doc, passage.start());
    int end = passage.end();
    for (Highlight highlight : found) {
      end = Math.max(end, highlight.span().end());
    }
    boolean crosses = end > passage.end();
    if (!crosses && context == 0 && Excerpt.fits(text)) {
      List<Highlight> lit = within(passage, found);
      return new Shown(
          passage, place.pointStart(), text, false, false, false, place.page(), place.line(), lit);
    }
    WholeTexts.Whole whole = wholes.of(id);
    wenmai.corpus.Document document = whole.document();
    Span all = crosses ? new Span(passage.start(), endOfPassage(leaf, doc, end)) : passage;
    Span span = all;
    if (!Excerpt.fits(all.of(document.text()))) {
      span = new Excerpt(document.text(), all, Highlighter.apart(found)).span();
    }
    CodePoints points = whole.points();
    span = points.widen(span, context);
    around(leaf, doc, span, found);
    return new Shown(
        span,
        points.fromUnits(span.start()),
        span.of(document.text()),
        span.start() > all.start(),
        span.end() < all.end(),
        crosses,
        document.pageAt(span.start()),
        document.lineAt(span.start()),
        within(span, found));
  }

  private static List<Highlight> within(Span span, List<Highlight> found) {
    List<Highlight> inside = new ArrayList<>();
    for (Highlight highlight : found) {
      if (span.contains(highlight.span())) {
        inside.add(new Highlight(highlight.span().shift(-span.start()), highlight.concept()));
      }
    }
    return Highlighter.apart(inside);
  }

  /** Adds what matched in the other passages that are shown. */
  private void around(LeafReaderContext leaf, int doc, Span shown, List<Highlight> found)
      throws IOException {
    int before = doc - 1;
    for (Span span = place(leaf, before);
        span != null && span.end() > shown.start();
        span = place(leaf, --before)) {
      found.addAll(highlighter.found(leaf, before, span.start()));
    }
    int after = doc + 1;
    for (Span span = place(leaf, after);
        span != null && span.start() < shown.end();
        span = place(leaf, ++after)) {
      found.addAll(highlighter.found(leaf, after, span.start()));
    }
  }

  /** Where the passage behind {@code doc} ends that holds what ends at {@code end}. */
  private static int endOfPassage(LeafReaderContext leaf, int doc, int end) throws IOException {
    int next = doc + 1;
    Span span = place(leaf, next);
    while (span != null && span.end() < end) {
      span = place(leaf, ++next);
    }
    return span == null ? end : span.end();
  }

  /**
   * Where a record stands in its document; null if it is no passage, as the document itself is,
   * which stands behind its passages.
   */
  private static Span place(LeafReaderContext leaf, int doc) throws IOException {
    if (doc < 0 || doc >= leaf.reader().maxDoc()) {
      return null;
    }
    BytesRef place = leaf.reader().storedFields().document(doc, WHERE).getBinaryValue(Fields.PLACE);
    if (place == null) {
      return null;
    }
    PassagePlace decoded = PassagePlace.decode(place);
    return new Span(decoded.start(), decoded.end());
  }
}
