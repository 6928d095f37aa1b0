package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import wenmai.corpus.Readings;
import wenmai.corpus.Runs;
import wenmai.corpus.Span;
import wenmai.index.Fields;

/**
 * Other spellings for parts of a run of Han that no passage holds: names of the lexicon, and words
 * of the index.
 */
final class HanSpellings {
  /** Nobody mistypes a name in a longer run and looks for the mistake in the search. */
  private static final int LONGEST_RUN = 60;

  /** A shorter part that stands in the index, if seldom, is a word: 重现 is no 涌现. */
  private static final int SURE = 3;

  private static final int LONGEST_WORD = 4;
  private static final int MOST_WORDS = 24;

  private final Terms terms;
  private final Vocabulary vocabulary;
  private final KnownNames names;
  private final HanDistance distance;

  HanSpellings(Terms terms, Vocabulary vocabulary, KnownNames names, Readings readings) {
    this.terms = terms;
    this.vocabulary = vocabulary;
    this.names = names;
    this.distance = new HanDistance(readings);
  }

  /** A part of the run, by its characters. */
  private record Part(int from, int to, int[] points) {}

  /** The best spellings for {@code text}, which stands at {@code start}; they do not overlap. */
  List<Respelling> of(String text, int start, Rarity rarity) throws IOException {
    List<Respelling> found = new ArrayList<>();
    Runs runs = new Runs(text);
    while (runs.next()) {
      String run = text.substring(runs.start(), runs.end());
      int length = run.codePointCount(0, run.length());
      boolean plain = run.codePoints().allMatch(Runs::isHan);
      if (runs.kind() == Runs.Kind.HAN && plain && length > 1 && length <= LONGEST_RUN) {
        TypedHan typed = new TypedHan(run, start + runs.start(), terms, vocabulary);
        if (!rarity.enough() || typed.holdsAbsentPair(0, length)) {
          found.addAll(apart(near(typed, rarity)));
        }
      }
    }
    return found;
  }

  private List<Respelling> near(TypedHan typed, Rarity rarity) throws IOException {
    List<Respelling> near = new ArrayList<>();
    List<Part> unknown = new ArrayList<>();
    int longest = Math.min(typed.length(), names.longestHan() + 1);
    for (int length = 2; length <= longest; length++) {
      for (int from = 0; from + length <= typed.length(); from++) {
        Part part = new Part(from, from + length, typed.points(from, from + length));
        if (rarity.enough() && !typed.holdsAbsentPair(part.from(), part.to())) {
          continue;
        }
        named(typed, part, rarity, near);
        if (!rarity.enough() && length <= LONGEST_WORD && typed.isWords(part.from(), part.to())) {
          unknown.add(part);
        }
      }
    }
    if (near.isEmpty() && !unknown.isEmpty()) {
      indexed(typed, unknown, near);
    }
    return near;
  }

  /** Names of the lexicon that are near a part. */
  private void named(TypedHan typed, Part part, Rarity rarity, List<Respelling> near)
      throws IOException {
    boolean anyWrong = !rarity.enough() && typed.isWords(part.from(), part.to());
    int length = part.points().length;
    for (int other = length - 1; other <= length + 1; other++) {
      for (KnownNames.Han name : names.han(other)) {
        double far = distance.between(part.points(), name.points(), anyWrong);
        if (far == HanDistance.FAR || far == 0 || (far >= 1 && isAnotherWord(part, name))) {
          continue;
        }
        int there = typed.passages(part.from(), part.to());
        int passages = vocabulary.passages(Fields.CONCEPT, name.concept());
        if (there > 0 && length < SURE) {
          continue;
        }
        if (rarity.isRare(there) && rarity.isMuchMore(passages, there)) {
          near.add(
              new Respelling(
                  typed.span(part.from(), part.to()), name.text(), far / length, passages));
        }
      }
    }
  }

  /** Whether only the first character differs, and is a word itself: 小语言模型 is no 大语言模型. */
  private boolean isAnotherWord(Part part, KnownNames.Han name) throws IOException {
    return part.points().length == name.points().length
        && part.points()[0] != name.points()[0]
        && vocabulary.passages(Fields.WORD, Character.toString(part.points()[0])) > 0;
  }

  /** Words of the index that sound like a part or have its characters in another order. */
  private void indexed(TypedHan typed, List<Part> parts, List<Respelling> near) throws IOException {
    List<Part> unknown = new ArrayList<>();
    List<Automaton> patterns = new ArrayList<>();
    for (Part part : parts) {
      if (unknown.size() < MOST_WORDS && typed.passages(part.from(), part.to()) == 0) {
        unknown.add(part);
        addPatterns(part.points(), patterns);
      }
    }
    if (patterns.isEmpty()) {
      return;
    }
    Automaton any;
    try {
      any =
          Operations.determinize(
              Operations.union(patterns), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
    } catch (TooComplexToDeterminizeException e) {
      return; // too many unknown words side by side for one of them to be a slip
    }
    for (Map.Entry<String, Integer> word : vocabulary.like(Fields.WORD, any).entrySet()) {
      int[] points = word.getKey().codePoints().toArray();
      for (Part part : unknown) {
        double far = distance.between(part.points(), points, false);
        if (far > 0 && far != HanDistance.FAR) {
          near.add(
              new Respelling(
                  typed.span(part.from(), part.to()),
                  word.getKey(),
                  far / points.length,
                  word.getValue()));
        }
      }
    }
  }

  /** Patterns of the words that share at least half of their characters with one, in place. */
  private static void addPatterns(int[] points, List<Automaton> patterns) {
    for (int kept = 0; kept < 1 << points.length; kept++) {
      if (2 * Integer.bitCount(kept) == points.length + points.length % 2) {
        List<Automaton> each = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
          boolean keep = (kept >> i & 1) == 1;
          each.add(keep ? Automata.makeChar(points[i]) : Automata.makeAnyChar());
        }
        patterns.add(Operations.concatenate(each));
      }
    }
    for (int i = 0; i + 1 < points.length; i++) {
      int[] swapped = points.clone();
      swapped[i] = points[i + 1];
      swapped[i + 1] = points[i];
      patterns.add(Automata.makeString(new String(swapped, 0, swapped.length)));
    }
  }

  /** The best ones that do not overlap. */
  private static List<Respelling> apart(List<Respelling> near) {
    List<Respelling> apart = new ArrayList<>();
    near.sort(Respelling.BEST_FIRST);
    for (Respelling next : near) {
      Span span = next.span();
      if (apart.stream().noneMatch(kept -> kept.span().overlaps(span))) {
        apart.add(next);
      }
    }
    return apart;
  }
}
