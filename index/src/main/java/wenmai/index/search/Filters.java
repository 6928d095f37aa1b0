package wenmai.index.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.LongPoint;
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
 * @param concepts ids that a passage must speak of, each of them
 * @param language ISO 639-1, or null for any
 * @param type short name of a media type, or null for any
 * @param since first day of publication, or null
 * @param until last day of publication, or null
 * @param in a file or folder that the document must lie in, absolute, or null
 */
public record Filters(
    List<String> concepts,
    String language,
    String type,
    LocalDate since,
    LocalDate until,
    Path in) {
  /** Lets everything pass. */
  public static final Filters NONE = new Filters(List.of(), null, null, null, null, null);

  public Filters {
    concepts = List.copyOf(concepts);
  }

  boolean isEmpty() {
    return equals(NONE);
  }

  /** What a passage must match, each of them. */
  List<Query> queries(Catalog catalog) throws IOException {
    List<Query> queries = new ArrayList<>();
    for (String concept : concepts) {
      queries.add(new TermQuery(new Term(Fields.CONCEPT, concept)));
    }
    if (language != null) {
      queries.add(new TermQuery(new Term(Fields.LANGUAGE, language)));
    }
    if (type != null) {
      queries.add(new TermQuery(new Term(Fields.TYPE, type)));
    }
    if (since != null || until != null) {
      queries.add(
          LongPoint.newRangeQuery(
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
