package wenmai.index.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.index.Fields;
import wenmai.index.Scoring;
import wenmai.index.analysis.GramTokenizer;

/** Turns what was typed into queries over the layers. One compiler serves one query. */
final class QueryCompiler {
  private static final int MOST_TERMS = 1000;

  private final Terms terms;
  private final QueryWords words;
  private final WordScores scores;
  private final MentionFinder finder;
  private final Lexicon lexicon;
  private final boolean expand;

  private final List<Query> required = new ArrayList<>();
  private final List<Query> wanted = new ArrayList<>();
  private final Set<Query> fallback = new LinkedHashSet<>();
  private final List<Query> excluded = new ArrayList<>();
  private final Set<Query> scored = new LinkedHashSet<>();
  private final Set<Query> lit = new LinkedHashSet<>();
  private final List<Query> stops = new ArrayList<>();
  private boolean asking;

  QueryCompiler(
      Terms terms, TermWeights weights, MentionFinder finder, Lexicon lexicon, boolean expand) {
    this.terms = terms;
    this.words = new QueryWords(terms);
    this.scores = new WordScores(terms, weights);
    this.finder = finder;
    this.lexicon = lexicon;
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
      switch (node) {
        case QueryNode.Words(String text) -> wanted.addAll(words(text));
        case QueryNode.Not(QueryNode not) -> excluded.add(literal(not));
        default -> required.add(whole(node));
      }
    }
    excluded.removeIf(query -> query == null);
    required.removeIf(query -> query == null);
    if (required.isEmpty() && wanted.isEmpty()) {
      // Nothing but stop words was typed: then they are what is wanted.
      wanted.addAll(stops);
      lit.addAll(stops);
    }
    if (scored.size() > MOST_TERMS) {
      throw new QueryException(
          "the query has %d different terms, at most %d are searched; shorten it"
              .formatted(scored.size(), MOST_TERMS));
    }
    boolean question =
        wanted.size() >= Scoring.WORDS_OF_A_QUESTION || (asking && wanted.size() > 1);
    return new Compiled(
        required,
        wanted,
        question,
        List.copyOf(fallback),
        excluded,
        List.copyOf(scored),
        List.copyOf(lit));
  }

  /** What a passage must hold to match a node as it stands; null if that is nothing. */
  private Query whole(QueryNode node) throws QueryException {
    return switch (node) {
      case QueryNode.Words(String text) -> all(words(text));
      case QueryNode.Phrase(String text) -> phrase(text);
      case QueryNode.Prefix(String text) -> prefix(text);
      case QueryNode.InField(String field, String text) -> inField(field, text);
      case QueryNode.Not(QueryNode not) -> allBut(literal(not));
      case QueryNode.AllOf(List<QueryNode> nodes) -> all(whole(nodes));
      case QueryNode.AnyOf(List<QueryNode> nodes) -> any(whole(nodes));
    };
  }

  /** All that an exclusion does not exclude; null if it excludes nothing. */
  private static Query allBut(Query excluded) {
    return excluded == null
        ? null
        : new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
            .add(excluded, Occur.MUST_NOT)
            .build();
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
    scored.addAll(scores.of(text, concepts));
    for (Terms.Token token : terms.of(Fields.GRAM, text)) {
      if (token.type().equals(GramTokenizer.BIGRAM)) {
        fallback.add(new TermQuery(new Term(Fields.GRAM, token.term())));
      }
    }
    List<Query> queries = new ArrayList<>();
    for (QueryWords.Word word : words.of(text, mentions)) {
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
          ways.add(concept(concept.concept().id()));
        }
      }
      if (ways.isEmpty()) {
        continue;
      }
      if (word.stop()) {
        stops.add(any(ways));
        asking |= StopWords.isAsking(Fold.fold(word.text()));
      } else {
        queries.add(any(ways));
        lit.addAll(ways);
      }
    }
    return queries;
  }

  /** The mentions in what was typed; an acronym may be typed in small letters. */
  private List<Mention> mentions(String text) {
    List<Mention> mentions = new ArrayList<>(finder.find(text));
    StringBuilder capitals = new StringBuilder(text);
    for (int i = 0; i < capitals.length(); i++) {
      capitals.setCharAt(i, Character.toUpperCase(capitals.charAt(i)));
    }
    for (Mention acronym : finder.find(capitals.toString())) {
      if (mentions.stream().noneMatch(known -> known.span().overlaps(acronym.span()))) {
        mentions.add(acronym);
      }
    }
    return mentions;
  }

  private Query phrase(String text) {
    List<Query> ways = new ArrayList<>();
    Query phrase = terms.phrase(Fields.GRAM, text);
    if (phrase != null) {
      ways.add(phrase);
    }
    SeamQuery.of(terms, text).ifPresent(ways::add);
    scored.addAll(ways);
    lit.addAll(ways);
    return any(ways);
  }

  private Query prefix(String text) {
    Query prefix = literalPrefix(text);
    if (prefix != null) {
      scored.add(prefix);
      lit.add(prefix);
    }
    return prefix;
  }

  /** Words that begin so; in a script without spaces, the text as it stands. */
  private Query literalPrefix(String text) {
    List<Terms.Token> tokens = terms.of(Fields.GRAM, text);
    boolean han =
        tokens.stream()
            .anyMatch(
                token ->
                    token.type().equals(GramTokenizer.UNIGRAM)
                        || token.type().equals(GramTokenizer.BIGRAM));
    if (han || tokens.isEmpty()) {
      return terms.phrase(Fields.GRAM, text);
    }
    return new PrefixQuery(new Term(Fields.GRAM, tokens.getFirst().term()));
  }

  private Query inField(String field, String text) throws QueryException {
    if (field.equals("title")) {
      Query title = terms.phrase(Fields.TITLE, text);
      if (title != null) {
        scored.add(title);
      }
      return title;
    }
    Query concept = concept(conceptId(text));
    scored.add(concept);
    lit.add(concept);
    return concept;
  }

  private String conceptId(String idOrName) throws QueryException {
    String id = Fold.fold(idOrName);
    if (lexicon.concept(id).isPresent()) {
      return id;
    }
    Set<String> named = new TreeSet<>();
    for (Mention mention : finder.find(idOrName)) {
      if (mention.span().length() == idOrName.length()) {
        named.add(mention.concept().id());
      }
    }
    if (named.isEmpty()) {
      throw new QueryException(
          "the lexicon knows no concept '%s'; leave out the field to search for the word"
              .formatted(idOrName));
    }
    return named.iterator().next();
  }

  /** What an exclusion excludes: the words as they stand, without their other names. */
  private Query literal(QueryNode node) throws QueryException {
    return switch (node) {
      case QueryNode.Words(String text) -> terms.phrase(Fields.GRAM, text);
      case QueryNode.Phrase(String text) -> terms.phrase(Fields.GRAM, text);
      case QueryNode.Prefix(String text) -> literalPrefix(text);
      case QueryNode.InField(String field, String text) ->
          field.equals("title") ? terms.phrase(Fields.TITLE, text) : concept(conceptId(text));
      case QueryNode.Not(QueryNode inner) -> allBut(literal(inner));
      case QueryNode.AllOf(List<QueryNode> nodes) -> all(literals(nodes));
      case QueryNode.AnyOf(List<QueryNode> nodes) -> any(literals(nodes));
    };
  }

  private List<Query> literals(List<QueryNode> nodes) throws QueryException {
    List<Query> queries = new ArrayList<>();
    for (QueryNode node : nodes) {
      Query query = literal(node);
      if (query != null) {
        queries.add(query);
      }
    }
    return queries;
  }

  private static Query concept(String id) {
    return new TermQuery(new Term(Fields.CONCEPT, id));
  }

  private static Query all(List<Query> queries) {
    return combine(queries, Occur.MUST);
  }

  private static Query any(List<Query> queries) {
    return combine(queries, Occur.SHOULD);
  }

  private static Query combine(List<Query> queries, Occur occur) {
    if (queries.size() <= 1) {
      return queries.isEmpty() ? null : queries.getFirst();
    }
    BooleanQuery.Builder combined = new BooleanQuery.Builder();
    queries.forEach(query -> combined.add(query, occur));
    return combined.build();
  }
}
