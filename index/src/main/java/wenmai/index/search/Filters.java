package wenmai.index.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import wenmai.index.Catalog;
import wenmai.index.Fields;

/**
 * What narrows a search beside its query.
 *
 * @param concepts sets of ids; a passage must speak of one of each set
 * @param language ISO 639-1, or null for any
 * @param type short name of a media type, or null for any
 * @param since first day of publication, or null
 * @param until last day of publication, or null
 * @param in an absolute path or a web address that the document must be of or lie below, or null
 */
public record Filters(
    List<Set<String>> concepts,
    String language,
    String type,
    LocalDate since,
    LocalDate until,
    String in) {
  /** Lets everything pass. */
  public static final Filters NONE = new Filters(List.of(), null, null, null, null, null);

  public Filters {
    concepts = concepts.stream().map(Set::copyOf).toList();
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  /**
   * The same, but for what narrows to one value of a facet: with that, one value alone would be
   * counted; itself where nothing does. Concepts stay, as one that is asked for narrows further
   * beside those that are.
   */
  Filters without(String facet) {
    if (facet.equals(Fields.LANGUAGE) && language != null) {
      return new Filters(concepts, null, type, since, until, in);
    }
    if (facet.equals(Fields.TYPE) && type != null) {
      return new Filters(concepts, language, null, since, until, in);
    }
    if (facet.equals(Fields.YEAR) && (since != null || until != null)) {
      return new Filters(concepts, language, type, null, null, in);
    }
    return this;
  }

  /** What a passage must match, each of them. */
  List<Query> queries(Catalog catalog) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (Set<String> ids : concepts) {
      queries.add(new TermInSetQuery(Fields.CONCEPT, ids.stream().map(BytesRef::new).toList()));
    }
    if (language != null) {
      queries.add(new TermQuery(new Term(Fields.LANGUAGE, language)));
    }
    if (type != null) {
      queries.add(new TermQuery(new Term(Fields.TYPE, type)));
    }
    if (since != null || until != null) {
      queries.add(
          SortedNumericDocValuesField.newSlowRangeQuery(
              Fields.PUBLISHED,
              since == null ? Long.MIN_VALUE : since.toEpochDay(),
              until == null ? Long.MAX_VALUE : until.toEpochDay()));
    }
    if (in != null) {
      List<BytesRef> ids = catalog.documentsIn(in).stream().map(BytesRef::new).toList();
      queries.add(new TermInSetQuery(Fields.ID, ids));
    }
    return queries;
  }
}
