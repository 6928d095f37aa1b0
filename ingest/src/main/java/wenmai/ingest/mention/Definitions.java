package wenmai.ingest.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.corpus.Concept;
import wenmai.corpus.Fold;
import wenmai.corpus.Mention;
import wenmai.corpus.Name;
import wenmai.corpus.Span;

/**
 * Finds the places where a text defines an acronym, for a concept whose name the lexicon knows or
 * for words that it does not: the one in brackets behind the other, 人类反馈强化学习（RLHF） or RLHF
 * (reinforcement learning from human feedback).
 */
final class Definitions {
  private static final Pattern BRACKETS = Pattern.compile("[(（]([^()（）]{2,120})[)）]");
  private static final Pattern COMMA = Pattern.compile("[,，;；、:：]");
  private static final Pattern SAYING_SO =
      Pattern.compile("^(?:简称|缩写为|缩写|又称|即|或|or |i\\.e\\. |abbreviated as )\\s*");

  /** Between one of these and a name, the name is not cut out of a longer one. */
  private static final String SMALL_WORDS = "的是用和与即为在了叫称将对把由及或从以";

  private final String text;
  private final List<Mention> mentions;
  private final List<Definition> found = new ArrayList<>();

  private Definitions(String text, List<Mention> mentions) {
    this.text = text;
    this.mentions = mentions;
  }

  /** The definitions in a text with these mentions, in order. */
  static List<Definition> in(String text, List<Mention> mentions) {
    Definitions definitions = new Definitions(text, mentions);
    boolean bracketed = text.indexOf('(') >= 0 || text.indexOf('（') >= 0;
    if (bracketed) {
      BRACKETS
          .matcher(text)
          .results()
          .forEach(found -> definitions.read(found.start(), found.end()));
    }
    return definitions.found;
  }

  private void read(int open, int end) {
    Span inside = trimmed(open + 1, end - 1);
    Span before = trimmed(0, open);
    int word = startOfWord(before.end());
    Span wordBefore = word < before.end() ? new Span(word, before.end()) : before;
    Span first = firstPiece(inside);
    Span last = lastPiece(inside);
    Mention nameBefore = endingAt(before.end());
    Mention nameInside = at(first);
    boolean known =
        add(wordBefore, nameInside)
            || add(first, nameBefore)
            || add(last, nameBefore)
            || add(last, nameInside);
    if (!known && !addOfText(wordBefore, first) && !addOfText(first, before)) {
      addOfText(last, first);
    }
  }

  /** Adds an acronym and words that no lexicon knows. */
  private boolean addOfText(Span acronym, Span place) {
    String word = Acronym.of(acronym.of(text));
    Span words = word.isEmpty() ? null : LongForm.endingIn(text, place, word);
    if (words == null
        || isKnown(acronym)
        || mentions.stream().anyMatch(m -> m.span().contains(words))) {
      return false;
    }
    int from = Math.min(words.start(), acronym.start());
    return found.add(Definition.ofText(word, words.of(text).replaceAll("\\s+", " "), from));
  }

  private boolean isKnown(Span acronym) {
    return mentions.stream().anyMatch(mention -> mention.span().overlaps(acronym));
  }

  private boolean add(Span acronym, Mention name) {
    String word = Acronym.of(acronym.of(text));
    if (word.isEmpty() || name == null || name.span().overlaps(acronym) || !fits(word, name)) {
      return false;
    }
    return found.add(new Definition(word, name.concept(), name.alias(), acronym.start()));
  }

  /** Whether the letters of {@code acronym} are those of one of the concept's names. */
  private boolean fits(String acronym, Mention name) {
    Concept concept = name.concept();
    boolean latin = false;
    for (String each : concept.names().stream().map(Name::text).toList()) {
      if (each.equals(acronym) || Acronym.standsFor(acronym, each)) {
        return true;
      }
      latin |= each.chars().anyMatch(unit -> Units.kind((char) unit) == Units.LETTER);
    }
    // Where it has no name in letters, it must be sure that its name is whole.
    return !latin && isWhole(name.span().start());
  }

  private boolean isWhole(int start) {
    int before = Edges.before(text, start);
    return before < 0
        || Units.kind(text, before) != Units.HAN
        || SMALL_WORDS.indexOf(Fold.fold(text.charAt(before))) >= 0;
  }

  private Mention endingAt(int end) {
    return mentions.stream()
        .filter(mention -> mention.level() == 0 && mention.span().end() == end)
        .findFirst()
        .orElse(null);
  }

  private Mention at(Span span) {
    return mentions.stream()
        .filter(mention -> mention.level() == 0 && mention.span().equals(span))
        .findFirst()
        .orElse(null);
  }

  private Span firstPiece(Span inside) {
    Matcher comma = COMMA.matcher(text).region(inside.start(), inside.end());
    return comma.find() ? trimmed(inside.start(), comma.start()) : inside;
  }

  private Span lastPiece(Span inside) {
    int start = inside.start();
    Matcher comma = COMMA.matcher(text).region(inside.start(), inside.end());
    while (comma.find()) {
      start = comma.end();
    }
    Span piece = trimmed(start, inside.end());
    Matcher saying = SAYING_SO.matcher(Fold.fold(piece.of(text)));
    return saying.find() ? new Span(piece.start() + saying.end(), piece.end()) : piece;
  }

  /** Where the word of ASCII letters, digits and hyphens begins that ends at {@code end}. */
  private int startOfWord(int end) {
    int start = end;
    while (start > 0 && isWordUnit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static boolean isWordUnit(char unit) {
    return (unit >= 'a' && unit <= 'z')
        || (unit >= 'A' && unit <= 'Z')
        || (unit >= '0' && unit <= '9')
        || unit == '-';
  }

  private Span trimmed(int from, int to) {
    int start = from;
    int end = to;
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }
}
