package wenmai.index.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Span;
import wenmai.index.Fields;
import wenmai.index.Scoring;
import wenmai.index.analysis.GramTokenizer;

/** Turns what was typed into queries over the layers. One compiler serves one query. */
final class QueryCompiler {
  private final Terms terms;
  private final WordScores scores;
  private final MentionFinder finder;
  private final Literals literals;
  private final boolean expand;

  private final List<Query> required = new ArrayList<>();
  private final Set<Query> wanted = new LinkedHashSet<>();
  private final Set<Query> fallback = new LinkedHashSet<>();
  private final List<Query> excluded = new ArrayList<>();
  private final Set<Query> scored = new LinkedHashSet<>();
  private final Set<Query> lit = new LinkedHashSet<>();
  private final List<Query> stops = new ArrayList<>();
  private boolean asking;

  QueryCompiler(
      Terms terms, TermWeights weights, MentionFinder finder, Lexicon lexicon, boolean expand) {
    this.terms = terms;
    this.scores = new WordScores(weights);
    this.finder = finder;
    this.literals = new Literals(terms, new ConceptNames(lexicon));
    this.expand = expand;
  }

  /**
   * Compiles a parsed query.
   *
   * @throws QueryException if it is too long or names a concept that the lexicon does not know
   */
  Compiled compile(QueryNode root) throws QueryException {
    List<QueryNode> nodes =
        root instanceof QueryNode.AllOf(List<QueryNode> side) ? side : List.of(root);
    for (QueryNode node : nodes) {
      // No switch: one over types makes a class at run time, which every cold search would pay for.
      if (node instanceof QueryNode.Words(String text)) {
        wanted.addAll(words(text));
      } else if (node instanceof QueryNode.Not(QueryNode not)) {
        excluded.add(literals.of(not));
      } else {
        required.add(whole(node));
      }
    }
    excluded.removeIf(query -> query == null);
    required.removeIf(query -> query == null);
    if (required.isEmpty() && wanted.isEmpty()) {
      // Nothing but stop words was typed: then they are what is wanted.
      wanted.addAll(stops);
      lit.addAll(stops);
    }
    QueryLimits.checkTerms(scored.size());
    for (Collection<Query> asked : List.of(required, wanted, excluded)) {
      QueryLimits.checkParts(asked);
    }
    boolean question =
        wanted.size() >= Scoring.WORDS_OF_A_QUESTION || (asking && wanted.size() > 1);
    return new Compiled(
        required,
        List.copyOf(wanted),
        question,
        List.copyOf(fallback),
        excluded,
        List.copyOf(scored),
        List.copyOf(lit));
  }

  /** What a passage must hold to match a node as it stands; null if that is nothing. */
  private Query whole(QueryNode node) throws QueryException {
    return switch (node) {
      case QueryNode.Words(String text) -> Clauses.all(words(text));
      case QueryNode.Phrase(String text) -> phrase(text);
      case QueryNode.Prefix(String text) -> prefix(text);
      case QueryNode.InField(String field, String text) -> inField(field, text);
      case QueryNode.Not(QueryNode not) -> Clauses.allBut(literals.of(not));
      case QueryNode.AllOf(List<QueryNode> nodes) -> Clauses.all(whole(nodes));
      case QueryNode.AnyOf(List<QueryNode> nodes) -> Clauses.any(whole(nodes));
    };
  }

  private List<Query> whole(List<QueryNode> nodes) throws QueryException {
    List<Query> queries = new ArrayList<>();
    for (QueryNode node : nodes) {
      Query query = whole(node);
      if (query != null) {
        queries.add(query);
      }
    }
    return queries;
  }

  /** Bare words: scored by every layer, each wanted by the letter or by its concept. */
  private List<Query> words(String text) {
    List<Mention> mentions = mentions(text);
    List<Mention> concepts =
        expand ? mentions.stream().filter(mention -> mention.level() == 0).toList() : List.of();
    Terms.Analysed analysed = terms.analysed(text);
    List<QueryWords.Word> typed = QueryWords.of(analysed, mentions);
    List<Span> little =
        typed.stream().filter(QueryWords.Word::stop).map(QueryWords.Word::span).toList();
    scored.addAll(scores.of(analysed, concepts, little));
    asking |= text.endsWith("?") || text.endsWith("？");
    for (Terms.Token token : analysed.grams()) {
      boolean says = little.stream().noneMatch(token.span()::overlaps);
      if (says && token.type().equals(GramTokenizer.BIGRAM)) {
        fallback.add(new TermQuery(new Term(Fields.GRAM, token.term())));
      }
    }
    List<Query> queries = new ArrayList<>();
    for (QueryWords.Word word : typed) {
      List<Query> ways = new ArrayList<>();
      Query literal = terms.phrase(Fields.GRAM, word.text());
      if (literal != null) {
        ways.add(literal);
      }
      if (!word.stem().isEmpty()) {
        ways.add(new TermQuery(new Term(Fields.WORD, word.stem())));
      }
      for (Mention concept : concepts) {
        if (word.span().overlaps(concept.span())) {
          ways.add(Literals.concept(concept.concept().id()));
        }
      }
      if (ways.isEmpty()) {
        continue;
      }
      if (word.stop()) {
        stops.add(Clauses.any(ways));
        asking |= StopWords.isAsking(Fold.fold(word.text()));
      } else {
        queries.add(Clauses.any(ways));
        lit.addAll(ways);
      }
    }
    return queries;
  }

  /** The mentions in what was typed; an acronym may be typed in small letters. */
  private List<Mention> mentions(String text) {
    List<Mention> mentions = new ArrayList<>(finder.findAsked(text));
    StringBuilder capitals = new StringBuilder(text);
    for (int i = 0; i < capitals.length(); i++) {
      capitals.setCharAt(i, Character.toUpperCase(capitals.charAt(i)));
    }
    for (Mention acronym : finder.findAsked(capitals.toString())) {
      if (mentions.stream().noneMatch(known -> known.span().overlaps(acronym.span()))) {
        mentions.add(acronym);
      }
    }
    return mentions;
  }

  private Query phrase(String text) {
    List<Query> ways = literals.phrases(text);
    scored.addAll(ways);
    lit.addAll(ways);
    return Clauses.any(ways);
  }

  private Query prefix(String text) throws QueryException {
    return asked(literals.prefix(Fields.GRAM, text));
  }

  private Query inField(String field, String text) throws QueryException {
    Query asked = literals.inField(field, text);
    if (!field.equals("title")) {
      return asked(asked);
    }
    if (asked != null) {
      scored.add(asked);
    }
    return asked;
  }

  /** Scores and lights what is asked for by the letter. */
  private Query asked(Query literal) {
    if (literal != null) {
      scored.add(literal);
      lit.add(literal);
    }
    return literal;
  }
}
