package wenmai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/** The passages of one segment that names or concepts stand in, by its postings. */
final class TouchedPassages {
  /** A term of so many units may have been cut, and hold anything behind. */
  private static final int MAYBE_CUT = 255;

  private final LeafReader leaf;
  private final FixedBitSet touched;

  TouchedPassages(LeafReader leaf) {
    this.leaf = leaf;
    this.touched = new FixedBitSet(leaf.maxDoc());
  }

  FixedBitSet touched() {
    return touched;
  }

  /** Adds the passages that are tagged with a concept. */
  void addTagged(String concept) throws IOException {
    add(touched, Fields.CONCEPT, new BytesRef(concept));
  }

  /** Adds the passages that have all that one of {@code names} leaves in a passage. */
  void addHolding(Collection<NameTrace> names) throws IOException {
    Set<String> wanted = new HashSet<>();
    names.forEach(name -> name.runs().forEach(wanted::addAll));
    Map<String, List<BytesRef>> terms = wanted.isEmpty() ? Map.of() : termsOf(wanted);
    for (NameTrace name : names) {
      FixedBitSet holding = null;
      for (Set<String> forms : name.runs()) {
        FixedBitSet some = new FixedBitSet(leaf.maxDoc());
        for (String form : forms) {
          for (BytesRef term : terms.getOrDefault(form, List.of())) {
            add(some, Fields.GRAM, term);
          }
        }
        for (BytesRef term : terms.getOrDefault("", List.of())) {
          add(some, Fields.GRAM, term);
        }
        holding = both(holding, some);
      }
      for (String character : name.han()) {
        FixedBitSet some = new FixedBitSet(leaf.maxDoc());
        add(some, Fields.GRAM, new BytesRef(character));
        holding = both(holding, some);
      }
      touched.or(holding);
    }
  }

  private static FixedBitSet both(FixedBitSet before, FixedBitSet some) {
    if (before != null) {
      some.and(before);
    }
    return some;
  }

  /** The terms by the runs of letters in them; by "" those that may hold any. */
  private Map<String, List<BytesRef>> termsOf(Set<String> wanted) throws IOException {
    Map<String, List<BytesRef>> found = new HashMap<>();
    Terms all = leaf.terms(Fields.GRAM);
    TermsEnum each = all == null ? TermsEnum.EMPTY : all.iterator();
    for (BytesRef term = each.next(); term != null; term = each.next()) {
      String text = term.utf8ToString();
      List<String> runs = text.length() >= MAYBE_CUT ? List.of("") : NameTrace.runsOf(text);
      for (String run : runs) {
        if (run.isEmpty() || wanted.contains(run)) {
          found.computeIfAbsent(run, key -> new ArrayList<>()).add(BytesRef.deepCopyOf(term));
        }
      }
    }
    return found;
  }

  private void add(FixedBitSet to, String field, BytesRef term) throws IOException {
    PostingsEnum passages = leaf.postings(new Term(field, term), PostingsEnum.NONE);
    if (passages != null) {
      to.or(passages);
    }
  }
}
