package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import wenmai.corpus.CodePoints;
import wenmai.corpus.ConceptKind;
import wenmai.corpus.Span;
import wenmai.index.Catalog;
import wenmai.index.Fields;
import wenmai.index.PassagePlace;
import wenmai.index.Tags;

/** Reads what is shown of the passages on one page of a result. */
final class HitReader {
  private final Catalog catalog;
  private final Highlighter highlighter;
  private final SearchRequest request;
  private final Origins origins;

  HitReader(Catalog catalog, Highlighter highlighter, SearchRequest request) {
    this.catalog = catalog;
    this.highlighter = highlighter;
    this.request = request;
    this.origins = new Origins(catalog);
  }

  /** The hits of the page that is asked for, of all up to its end in their order. */
  List<Hit> read(List<Ranked> sorted) throws IOException {
    StoredFields fields = catalog.reader().storedFields();
    List<Hit> hits = new ArrayList<>();
    long first = (long) (request.page() - 1) * request.size();
    for (long i = first; i < Math.min(first + request.size(), sorted.size()); i++) {
      hits.add(read((int) i + 1, sorted.get((int) i), fields));
    }
    return hits;
  }

  private Hit read(int rank, Ranked ranked, StoredFields fields) throws IOException {
    Document stored = fields.document(ranked.doc());
    LeafReaderContext leaf =
        catalog.reader().leaves().get(ReaderUtil.subIndex(ranked.doc(), catalog.reader().leaves()));
    int doc = ranked.doc() - leaf.docBase;
    String id = stored.get(Fields.ID);
    Origins.Origin origin = origins.of(id);
    PassagePlace place = PassagePlace.decode(stored.getBinaryValue(Fields.PLACE));
    Shown shown =
        new Shown(
            new Span(place.start(), place.end()),
            place.pointStart(),
            stored.get(Fields.TEXT),
            0,
            place.page(),
            place.line());
    if (request.context() > 0) {
      shown = widened(id, shown);
    }
    List<Highlight> highlights = new ArrayList<>();
    for (Highlight highlight : highlighter.highlights(leaf, doc)) {
      highlights.add(new Highlight(highlight.span().shift(shown.before()), highlight.concept()));
    }
    List<String> tags = tags(leaf, doc);
    return new Hit(
        rank,
        ranked.score(),
        origin.document(),
        origin.source(),
        shown.span(),
        shown.pointStart(),
        Arrays.asList(stored.getValues(Fields.HEADING)),
        shown.page(),
        shown.line(),
        shown.text(),
        highlights,
        ofKind(tags, ConceptKind.CONCEPT),
        ofKind(tags, ConceptKind.MODEL),
        ofKind(tags, ConceptKind.PAPER));
  }

  /**
   * The text that is shown.
   *
   * @param before how many units stand in it before the passage
   */
  private record Shown(Span span, int pointStart, String text, int before, int page, int line) {}

  /** The passage with its surroundings, cut between code points. */
  private Shown widened(String id, Shown passage) throws IOException {
    wenmai.corpus.Document document =
        catalog.document(id).orElseThrow(() -> new IOException("document " + id + " is lost"));
    CodePoints points = CodePoints.of(document.text());
    Span span = points.widen(passage.span(), request.context());
    return new Shown(
        span,
        points.fromUnits(span.start()),
        span.of(document.text()),
        passage.span().start() - span.start(),
        document.pageAt(span.start()),
        document.lineAt(span.start()));
  }

  private static List<String> tags(LeafReaderContext leaf, int doc) throws IOException {
    List<String> tags = new ArrayList<>();
    SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), Fields.TAG);
    if (values.advanceExact(doc)) {
      for (int left = values.docValueCount(); left > 0; left--) {
        tags.add(values.lookupOrd(values.nextOrd()).utf8ToString());
      }
    }
    return tags;
  }

  private static List<String> ofKind(List<String> tags, ConceptKind kind) {
    String prefix = Tags.prefix(kind);
    return tags.stream()
        .filter(tag -> tag.startsWith(prefix))
        .map(tag -> tag.substring(prefix.length()))
        .toList();
  }
}
