package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import wenmai.corpus.Fold;
import wenmai.corpus.Runs;
import wenmai.corpus.Span;
import wenmai.index.Fields;

/**
 * Other spellings for Latin words that no passage holds: names of the lexicon for a whole run,
 * words of the index for each of its parts. Digits are never changed: who asks for GPT-3.6 means
 * it.
 */
final class LatinSpellings {
  private static final int LONGEST = 40;

  /** Of words this short only a swap of two letters is believed, and other first letters not. */
  private static final int SHORT = 5;

  /** Added where the first letter differs, which people seldom mistype. */
  private static final double FIRST_LETTER = 0.5;

  private final Terms terms;
  private final Vocabulary vocabulary;
  private final KnownNames names;

  LatinSpellings(Terms terms, Vocabulary vocabulary, KnownNames names) {
    this.terms = terms;
    this.vocabulary = vocabulary;
    this.names = names;
  }

  /** The best spelling for each unknown word in {@code text}, which stands at {@code start}. */
  List<Respelling> of(String text, int start, Rarity rarity) throws IOException {
    List<Respelling> found = new ArrayList<>();
    Runs runs = new Runs(text);
    Span done = new Span(0, 0);
    while (runs.next()) {
      Span run = new Span(runs.compoundStart(), runs.compoundEnd());
      if (runs.kind() != Runs.Kind.WORD || done.overlaps(run)) {
        continue;
      }
      Span part = new Span(runs.start(), runs.end());
      int there = passages(part.of(text));
      if (!rarity.isRare(there) || isName(part.of(text)) || isName(run.of(text))) {
        continue;
      }
      List<Respelling> near = named(run, text, there, rarity);
      if (near.isEmpty() && there == 0) {
        near = indexed(part, text);
      } else {
        done = run;
      }
      near.stream()
          .min(Respelling.BEST_FIRST)
          .map(best -> shifted(best, start))
          .ifPresent(found::add);
    }
    return found;
  }

  private boolean isName(String word) {
    return names.hold(Fold.key(word));
  }

  private static Respelling shifted(Respelling one, int by) {
    return new Respelling(one.span().shift(by), one.text(), one.distance(), one.passages());
  }

  /** How many passages hold a word in this or another of its forms. */
  private int passages(String word) throws IOException {
    int most = 0;
    for (String field : List.of(Fields.GRAM, Fields.WORD)) {
      for (Terms.Token token : terms.of(field, word)) {
        most = Math.max(most, vocabulary.passages(field, token.term()));
      }
    }
    return most;
  }

  /** Names of the lexicon that are near a whole run. */
  private List<Respelling> named(Span run, String text, int there, Rarity rarity)
      throws IOException {
    String typed = Fold.key(run.of(text));
    List<Respelling> near = new ArrayList<>();
    for (KnownNames.Latin name : names.latin()) {
      int edits = edits(typed, name.key(), true);
      if (edits > 0 && (there == 0 || isSure(edits, typed, name.key()))) {
        int passages = vocabulary.passages(Fields.CONCEPT, name.concept());
        if (rarity.isMuchMore(passages, there)) {
          near.add(new Respelling(run, name.text(), distance(edits, typed, name.key()), passages));
        }
      }
    }
    return near;
  }

  /** Whether a word that stands in the index, if seldom, is a mistake: taken is no token. */
  private static boolean isSure(int edits, String typed, String other) {
    return edits == 1 && typed.length() > SHORT && typed.charAt(0) == other.charAt(0);
  }

  /** Words of the index that are near one part. */
  private List<Respelling> indexed(Span part, String text) throws IOException {
    String typed = Fold.key(part.of(text));
    int most = Edits.believed(typed.length());
    if (most == 0 || typed.length() > LONGEST) {
      return List.of();
    }
    Map<String, Integer> like =
        vocabulary.like(Fields.GRAM, new LevenshteinAutomata(typed, true).toAutomaton(most));
    List<Respelling> near = new ArrayList<>();
    for (Map.Entry<String, Integer> term : like.entrySet()) {
      int edits = edits(typed, term.getKey(), false);
      if (edits > 0) {
        near.add(
            new Respelling(
                part, term.getKey(), distance(edits, typed, term.getKey()), term.getValue()));
      }
    }
    return near;
  }

  /** The edits from one word to another if that many are believed, else 0. */
  private static int edits(String typed, String other, boolean name) {
    int most = Math.max(1, Edits.believed(typed.length()));
    int edits = Edits.between(typed, other, most);
    if (edits > most || edits == 0 || !digits(typed).equals(digits(other))) {
      return 0;
    }
    boolean swapped = typed.length() == other.length() && sorted(typed).equals(sorted(other));
    boolean believed =
        typed.length() > SHORT
            || swapped
            || (name && typed.length() > 3 && typed.charAt(0) == other.charAt(0))
            || (typed.length() == SHORT && typed.charAt(0) == other.charAt(0));
    return believed && typed.length() > 2 ? edits : 0;
  }

  private static double distance(int edits, String typed, String other) {
    return edits + (typed.charAt(0) == other.charAt(0) ? 0 : FIRST_LETTER);
  }

  private static String digits(String word) {
    return word.replaceAll("[^\\p{Nd}]", "");
  }

  private static String sorted(String word) {
    char[] letters = word.toCharArray();
    Arrays.sort(letters);
    return new String(letters);
  }
}
