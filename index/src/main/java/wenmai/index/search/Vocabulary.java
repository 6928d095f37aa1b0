package wenmai.index.search;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;

/** What stands in the index, and how often. */
final class Vocabulary {
  private final IndexSearcher searcher;

  Vocabulary(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  /** How many passages hold a term. */
  int passages(String field, String term) throws IOException {
    return searcher.getIndexReader().docFreq(new Term(field, term));
  }

  /** How many passages match; none for a query that asks for nothing. */
  int passages(Query query) throws IOException {
    return query == null ? 0 : searcher.count(query);
  }

  /** The terms of a field that an automaton over code points accepts, with their passages. */
  Map<String, Integer> like(String field, Automaton automaton) throws IOException {
    Map<String, Integer> found = new HashMap<>();
    org.apache.lucene.index.Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), field);
    if (terms != null) {
      TermsEnum like = new CompiledAutomaton(automaton).getTermsEnum(terms);
      for (BytesRef term = like.next(); term != null; term = like.next()) {
        found.put(term.utf8ToString(), like.docFreq());
      }
    }
    return found;
  }
}
