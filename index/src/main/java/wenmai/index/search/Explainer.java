package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import wenmai.corpus.Runs;
import wenmai.index.Fields;

/** Takes the score of a passage apart into what each word gave in each layer. */
final class Explainer {
  /** Below this a difference is the rounding of a sum. */
  private static final float NOTHING = 0.0005f;

  private final IndexSearcher searcher;
  private final Query sum;
  private final List<Query> scored;

  Explainer(IndexSearcher searcher, Query sum, List<Query> scored) {
    this.searcher = searcher;
    this.sum = sum;
    this.scored = scored;
  }

  Explained explain(Ranked passage) throws IOException {
    List<Explained.Part> parts = new ArrayList<>();
    for (Query query : scored) {
      add(query, query, passage.doc(), parts);
    }
    parts.sort(Comparator.comparingDouble(Explained.Part::score).reversed());
    float own = 0;
    for (Explained.Part part : parts) {
      own += part.score();
    }
    float lent = passage.score() - own;
    return new Explained(
        own,
        lent < NOTHING ? 0 : lent,
        parts,
        searcher.explain(sum, passage.doc()).toString().strip());
  }

  /** Adds what {@code query} gave, which says by its {@code kind} what it asked for. */
  private void add(Query query, Query kind, int doc, List<Explained.Part> parts)
      throws IOException {
    switch (kind) {
      case BoostQuery boosted -> add(query, boosted.getQuery(), doc, parts);
      case BooleanQuery several when query == kind -> {
        boolean counts = score(several, doc) > 0; // what must all be there may not all be there
        for (BooleanClause clause : counts ? several.clauses() : List.<BooleanClause>of()) {
          add(clause.query(), clause.query(), doc, parts);
        }
      }
      default -> {
        float score = score(query, doc);
        if (score > 0) {
          parts.add(part(kind, score, doc));
        }
      }
    }
  }

  private Explained.Part part(Query kind, float score, int doc) throws IOException {
    return switch (kind) {
      case TermQuery one ->
          new Explained.Part(layer(one.getTerm().field()), one.getTerm().text(), score, "");
      case PhraseQuery phrase -> {
        boolean title = phrase.getField().equals(Fields.TITLE);
        Explained.Layer layer = title ? Explained.Layer.TITLE : Explained.Layer.PHRASE;
        yield new Explained.Part(layer, text(phrase.getTerms()), score, "");
      }
      case SeamQuery seam ->
          new Explained.Part(Explained.Layer.PHRASE, seam.text(), score, "goes on in the next");
      case PrefixQuery prefix ->
          new Explained.Part(Explained.Layer.BEGINNING, prefix.getPrefix().text(), score, "");
      case DisjunctionMaxQuery ways -> named(ways, score, doc);
      default -> new Explained.Part(Explained.Layer.OTHER, kind.toString(), score, "");
    };
  }

  /** A name of a concept, which counts by its letters or by its mentions. */
  private Explained.Part named(DisjunctionMaxQuery ways, float score, int doc) throws IOException {
    String id = "";
    float letters = 0;
    float mentions = 0;
    for (Query way : ways.getDisjuncts()) {
      if (way instanceof BoostQuery boosted && boosted.getQuery() instanceof TermQuery concept) {
        id = concept.getTerm().text();
        mentions = score(way, doc);
      } else {
        letters = score(way, doc);
      }
    }
    String note =
        String.format(
            Locale.ROOT,
            "its mentions %.2f, the letters typed %.2f: the larger, and a tenth of the other",
            mentions,
            letters);
    return new Explained.Part(Explained.Layer.CONCEPT, id, score, note);
  }

  private float score(Query query, int doc) throws IOException {
    return searcher.explain(query, doc).getValue().floatValue();
  }

  private static Explained.Layer layer(String field) {
    return switch (field) {
      case Fields.GRAM -> Explained.Layer.LETTERS;
      case Fields.WORD -> Explained.Layer.WORDS;
      case Fields.CONCEPT -> Explained.Layer.CONCEPT;
      case Fields.HEADING -> Explained.Layer.HEADINGS;
      case Fields.TITLE -> Explained.Layer.TITLE;
      default -> Explained.Layer.OTHER;
    };
  }

  /** The text of a phrase of grams: pairs of characters that overlap are put together again. */
  private static String text(Term[] grams) {
    StringBuilder text = new StringBuilder();
    for (Term gram : grams) {
      String next = gram.text();
      boolean han = Runs.isHan(next.codePointAt(0));
      if (han && !text.isEmpty() && text.codePointBefore(text.length()) == next.codePointAt(0)) {
        text.append(next.substring(Character.charCount(next.codePointAt(0))));
      } else {
        text.append(han || text.isEmpty() ? "" : " ").append(next);
      }
    }
    return text.toString();
  }
}
