package wenmai.index.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import wenmai.corpus.Runs;
import wenmai.index.Fields;

/**
 * The parts of a query by the letter, without the other names of what they name: phrases, prefixes,
 * fields, and all that is excluded. Null stands for what asks for nothing.
 */
final class Literals {
  private final Terms terms;
  private final ConceptNames concepts;
  private final Set<Query> prefixes = new HashSet<>();

  Literals(Terms terms, ConceptNames concepts) {
    this.terms = terms;
    this.concepts = concepts;
  }

  /** What a passage must hold to hold {@code node} by the letter. */
  Query of(QueryNode node) throws QueryException {
    return switch (node) {
      case QueryNode.Words(String text) -> words(text);
      case QueryNode.Phrase(String text) -> Clauses.any(phrases(text));
      case QueryNode.Prefix(String text) -> prefix(Fields.GRAM, text);
      case QueryNode.InField(String field, String text) -> inField(field, text);
      case QueryNode.Not(QueryNode inner) -> Clauses.allBut(of(inner));
      case QueryNode.AllOf(List<QueryNode> nodes) -> Clauses.all(of(nodes));
      case QueryNode.AnyOf(List<QueryNode> nodes) -> Clauses.any(of(nodes));
    };
  }

  private List<Query> of(List<QueryNode> nodes) throws QueryException {
    List<Query> queries = new ArrayList<>();
    for (QueryNode node : nodes) {
      queries.add(of(node));
    }
    return queries;
  }

  private Query words(String text) {
    return Clauses.all(
        Arrays.stream(text.strip().split("\\s+"))
            .map(word -> terms.phrase(Fields.GRAM, word))
            .toList());
  }

  /** The ways to hold a phrase: within one passage, or over the cut to the next. */
  List<Query> phrases(String text) {
    List<Query> ways = new ArrayList<>();
    Query within = terms.phrase(Fields.GRAM, text);
    if (within != null) {
      ways.add(within);
    }
    SeamQuery.of(terms, text).ifPresent(ways::add);
    return ways;
  }

  /** A concept by its id or a name, or a title that holds a phrase or the beginning of a word. */
  Query inField(String field, String text) throws QueryException {
    if (!field.equals("title")) {
      return concept(concepts.id(text));
    }
    return text.endsWith("*") ? prefix(Fields.TITLE, text) : terms.phrase(Fields.TITLE, text);
  }

  static Query concept(String id) {
    return new TermQuery(new Term(Fields.CONCEPT, id));
  }

  /**
   * Words that begin so. A Latin or number run at the end may go on, as a whole or as it stands
   * ({@code GPT-3*} finds GPT-3.5, GPT-3-turbo and GPT 3); what stands before it must be there. Han
   * is found inside longer words anyway, and stays as it is.
   */
  Query prefix(String field, String text) throws QueryException {
    Runs runs = new Runs(text);
    Runs.Kind last = null;
    int start = 0;
    while (runs.next()) {
      last = runs.kind();
      start = runs.compoundStart();
    }
    Query whole = terms.phrase(field, text);
    if (last == null || last == Runs.Kind.HAN) {
      return whole;
    }
    String begun = terms.of(field, text.substring(start)).getFirst().term();
    Query prefix = new PrefixQuery(new Term(field, begun));
    prefixes.add(prefix);
    QueryLimits.checkPrefixes(prefixes.size());
    Query before = terms.phrase(field, text.substring(0, start));
    List<Query> ways = new ArrayList<>(List.of(prefix));
    if (before == null && !(whole instanceof TermQuery)) {
      ways.add(whole);
    }
    return before == null ? Clauses.any(ways) : Clauses.all(List.of(before, prefix));
  }
}
