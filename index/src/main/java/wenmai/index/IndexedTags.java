package wenmai.index;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import wenmai.corpus.Mention;

/** How passages of one segment are tagged, out of its postings and doc values. */
final class IndexedTags {
  private final Map<Integer, Set<String>> byPassage = new HashMap<>();

  private IndexedTags() {}

  /** Reads the tags of {@code passages}; what is deleted may be among them. */
  static IndexedTags of(LeafReader leaf, FixedBitSet passages) throws IOException {
    IndexedTags tags = new IndexedTags();
    Terms concepts = leaf.terms(Fields.CONCEPT);
    TermsEnum each = concepts == null ? TermsEnum.EMPTY : concepts.iterator();
    PostingsEnum postings = null;
    for (BytesRef concept = each.next(); concept != null; concept = each.next()) {
      postings = each.postings(postings, PostingsEnum.OFFSETS);
      tags.add(concept.utf8ToString(), postings, passages);
    }
    SortedSetDocValues kinds = DocValues.getSortedSet(leaf, Fields.TAG);
    for (int doc = next(passages, 0); doc < passages.length(); doc = next(passages, doc + 1)) {
      if (kinds.advanceExact(doc)) {
        for (int left = kinds.docValueCount(); left > 0; left--) {
          tags.of(doc).add(kinds.lookupOrd(kinds.nextOrd()).utf8ToString());
        }
      }
    }
    return tags;
  }

  /** Whether a passage that begins at {@code start} is tagged with just these mentions. */
  boolean are(int passage, int start, List<Mention> mentions) {
    Set<String> tags = new HashSet<>();
    for (Mention mention : mentions) {
      tags.add(Tags.encode(mention.concept()));
      tags.add(
          place(
              mention.concept().id(),
              mention.span().start() - start,
              mention.span().end() - start));
    }
    return tags.equals(byPassage.getOrDefault(passage, Set.of()));
  }

  private void add(String concept, PostingsEnum postings, FixedBitSet passages) throws IOException {
    int doc = next(passages, 0);
    while (doc < passages.length()) {
      int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
      if (at == doc) {
        for (int left = postings.freq(); left > 0; left--) {
          postings.nextPosition();
          of(doc).add(place(concept, postings.startOffset(), postings.endOffset()));
        }
        doc = next(passages, doc + 1);
      } else {
        doc = next(passages, at);
      }
    }
  }

  private Set<String> of(int passage) {
    return byPassage.computeIfAbsent(passage, doc -> new HashSet<>());
  }

  /** The next set bit, or a number behind all of them. */
  private static int next(FixedBitSet bits, int from) {
    return from >= bits.length() ? bits.length() : bits.nextSetBit(from);
  }

  private static String place(String concept, int start, int end) {
    return start + "-" + end + " " + concept;
  }
}
