package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.StoredFields;
import wenmai.corpus.ConceptKind;
import wenmai.index.Alike;
import wenmai.index.Catalog;
import wenmai.index.Fields;
import wenmai.index.Tags;
import wenmai.index.Twin;

/** Reads what is shown of the passages on one page of a result. */
final class HitReader {
  private final Catalog catalog;
  private final Showing showing;
  private final Explainer explainer;
  private final Folding folding;
  private final SearchRequest request;
  private final Origins origins;
  private int crossing;

  HitReader(
      Catalog catalog,
      Origins origins,
      WholeTexts wholes,
      Highlighter highlighter,
      Explainer explainer,
      Folding folding,
      SearchRequest request) {
    this.catalog = catalog;
    this.showing = new Showing(wholes, highlighter, request.context());
    this.explainer = explainer;
    this.folding = folding;
    this.request = request;
    this.origins = origins;
  }

  /** The hits of the page that is asked for, of all up to its end, and further, in their order. */
  List<Hit> read(List<Ranked> sorted) throws IOException {
    StoredFields fields = catalog.reader().storedFields();
    List<Hit> hits = new ArrayList<>();
    long first = (long) (request.page() - 1) * request.size();
    for (long i = first; i < Math.min(first + request.size(), sorted.size()); i++) {
      hits.add(read((int) i + 1, sorted.get((int) i), fields));
    }
    return hits;
  }

  /** What the user should know of the hits that were read. */
  List<String> notices() {
    return crossing == 0
        ? List.of()
        : List.of(
            "a phrase begins in one passage and ends in the next in %d of these; they are shown as far as it goes"
                .formatted(crossing));
  }

  private Hit read(int rank, Ranked ranked, StoredFields fields) throws IOException {
    Document stored = fields.document(ranked.doc());
    LeafReaderContext leaf =
        catalog.reader().leaves().get(ReaderUtil.subIndex(ranked.doc(), catalog.reader().leaves()));
    int doc = ranked.doc() - leaf.docBase;
    String id = stored.get(Fields.ID);
    Origins.Origin origin = origins.of(id);
    Shown shown = showing.of(id, leaf, doc, stored);
    crossing += shown.crosses() ? 1 : 0;
    List<String> tags = tags(leaf, doc);
    return new Hit(
        rank,
        ranked.score(),
        origin.document(),
        origin.source(),
        shown.span(),
        shown.pointStart(),
        shown.cutBefore(),
        shown.cutAfter(),
        Arrays.asList(stored.getValues(Fields.HEADING)),
        shown.page(),
        shown.line(),
        shown.text(),
        shown.highlights(),
        ofKind(tags, ConceptKind.CONCEPT),
        ofKind(tags, ConceptKind.MODEL),
        ofKind(tags, ConceptKind.PAPER),
        alike(ranked),
        request.explain() ? explainer.explain(ranked) : null);
  }

  private List<Alike> alike(Ranked hit) throws IOException {
    List<Alike> alike = new ArrayList<>();
    for (Twin twin : folding.into(hit)) {
      String source = origins.of(twin.document()).source().path();
      alike.add(new Alike(twin.document(), source, twin.resemblance()));
    }
    alike.sort(Comparator.comparing(Alike::source));
    return alike;
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
