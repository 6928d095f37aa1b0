package wenmai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/** What the concept layer of an index tells without a look at any text. */
public final class ConceptPostings {
  private final List<LeafReader> leaves = new ArrayList<>();

  public ConceptPostings(Catalog catalog) {
    for (LeafReaderContext leaf : catalog.reader().leaves()) {
      leaves.add(leaf.reader());
    }
  }

  /** The counts of every concept that stands somewhere, by its id. */
  public Map<String, ConceptCount> counts() throws IOException {
    Map<String, ConceptCount> counts = new HashMap<>();
    for (LeafReader leaf : leaves) {
      Terms terms = leaf.terms(Fields.CONCEPT);
      if (terms == null) {
        continue;
      }
      TermsEnum each = terms.iterator();
      PostingsEnum postings = null;
      for (BytesRef term = each.next(); term != null; term = each.next()) {
        postings = each.postings(postings, PostingsEnum.FREQS);
        ConceptCount here = count(leaf, postings);
        if (here.mentions() > 0) {
          counts.merge(term.utf8ToString(), here, ConceptPostings::sum);
        }
      }
    }
    return counts;
  }

  /** The ids of the documents that speak of a concept. */
  public Set<String> documents(String concept) throws IOException {
    Set<String> ids = new LinkedHashSet<>();
    for (LeafReader leaf : leaves) {
      SortedDocValues documents = DocValues.getSorted(leaf, Fields.ID);
      PostingsEnum postings = leaf.postings(new Term(Fields.CONCEPT, concept), PostingsEnum.NONE);
      while (postings != null && next(leaf, postings) != DocIdSetIterator.NO_MORE_DOCS) {
        if (documents.advanceExact(postings.docID())) {
          ids.add(documents.lookupOrd(documents.ordValue()).utf8ToString());
        }
      }
    }
    return ids;
  }

  /** The segments of the index. */
  List<LeafReader> leaves() {
    return leaves;
  }

  /** The next passage that is not deleted. */
  static int next(LeafReader leaf, PostingsEnum postings) throws IOException {
    int passage = postings.nextDoc();
    while (passage != DocIdSetIterator.NO_MORE_DOCS
        && leaf.getLiveDocs() != null
        && !leaf.getLiveDocs().get(passage)) {
      passage = postings.nextDoc();
    }
    return passage;
  }

  /** A document's passages stand together, so it is another one when the number changes. */
  private static ConceptCount count(LeafReader leaf, PostingsEnum postings) throws IOException {
    SortedDocValues ids = DocValues.getSorted(leaf, Fields.ID);
    int documents = 0;
    int passages = 0;
    long mentions = 0;
    int last = -1;
    for (int passage = next(leaf, postings);
        passage != DocIdSetIterator.NO_MORE_DOCS;
        passage = next(leaf, postings)) {
      passages++;
      mentions += postings.freq();
      if (ids.advanceExact(passage) && ids.ordValue() != last) {
        last = ids.ordValue();
        documents++;
      }
    }
    return new ConceptCount(documents, passages, mentions);
  }

  /** A document lies whole in one segment, so that sums count none twice. */
  private static ConceptCount sum(ConceptCount a, ConceptCount b) {
    return new ConceptCount(
        a.documents() + b.documents(), a.passages() + b.passages(), a.mentions() + b.mentions());
  }
}
