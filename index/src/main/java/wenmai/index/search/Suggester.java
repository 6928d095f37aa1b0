package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Readings;
import wenmai.corpus.Span;

/**
 * Says what may have been meant by a query whose words no passage holds, or hardly any. It looks at
 * the words and phrases that are searched for, leaves the rest of the query as it is, and suggests
 * only what finds more, by the same filters.
 */
final class Suggester {
  /** A longer query is a text, which nobody types. */
  private static final int LONGEST = 300;

  /** So many other spellings are tried one by one, where all of them together find nothing. */
  private static final int MOST_ALONE = 5;

  private final LatinSpellings latin;
  private final HanSpellings han;

  Suggester(Terms terms, Vocabulary vocabulary, Lexicon lexicon, Readings readings) {
    KnownNames names = new KnownNames(lexicon);
    this.latin = new LatinSpellings(terms, vocabulary, names);
    this.han = new HanSpellings(terms, vocabulary, names, readings);
  }

  /** Finds what another query matches, by the same filters. */
  interface Trial {
    Found find(String query) throws IOException;
  }

  /** Another query that finds more than {@code query} did, which found {@code typed}, or null. */
  String suggestion(String query, Found typed, Trial trial) throws IOException {
    if (query.length() > LONGEST) {
      return null;
    }
    // Hits of a question say little of each of its words, as any of them were enough.
    boolean whole = typed.relaxed() == Relaxed.NOT || typed.compiled().question();
    Rarity rarity = new Rarity(whole && typed.matched().count() > Rarity.FEW);
    List<Respelling> respellings = new ArrayList<>();
    for (Span span : QueryParser.parse(query).plain()) {
      respellings.addAll(latin.of(span.of(query), span.start(), rarity));
      respellings.addAll(han.of(span.of(query), span.start(), rarity));
    }
    respellings.sort((one, other) -> one.span().compareTo(other.span()));
    List<List<Respelling>> choices = new ArrayList<>();
    choices.add(respellings);
    if (respellings.size() > 1) {
      respellings.stream().limit(MOST_ALONE).forEach(one -> choices.add(List.of(one)));
    }
    for (List<Respelling> choice : choices) {
      String other = respelt(query, choice);
      if (!Fold.key(other).equals(Fold.key(query)) && findsMore(other, typed, trial)) {
        return other;
      }
    }
    return null;
  }

  private static String respelt(String query, List<Respelling> sorted) {
    StringBuilder other = new StringBuilder();
    int end = 0;
    for (Respelling one : sorted) {
      other.append(query, end, one.span().start()).append(one.text());
      end = one.span().end();
    }
    return other.append(query, end, query.length()).toString();
  }

  private static boolean findsMore(String other, Found typed, Trial trial) throws IOException {
    try {
      return trial.find(other).isBetterThan(typed);
    } catch (QueryException | IndexSearcher.TooManyClauses tooMuch) {
      return false; // longer than the query as typed, which was just short enough
    }
  }
}
