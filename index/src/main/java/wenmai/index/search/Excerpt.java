package wenmai.index.search;

import java.text.BreakIterator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import wenmai.corpus.Fold;
import wenmai.corpus.Runs;
import wenmai.corpus.Span;

/**
 * The part of a long text that is shown: where most of what matched stands together, from the end
 * of a line or sentence to another where there is one near enough. It is never cut within a
 * highlight or within what readers see as one character.
 */
final class Excerpt {
  /** 300 wide characters, the size of a usual passage; a wide one counts for two. */
  private static final int LIMIT = 600;

  /** Half as long again is still shown whole: headings may make a passage longer than usual. */
  private static final int WHOLE = 900;

  private static final char FIRST_WIDE = '\u2e80';
  private static final String SENTENCE_MARKS = "。！？…";
  private static final String LATIN_SENTENCE_MARKS = ".!?";
  private static final String CLOSING_MARKS = "”’」』）)\"'";
  private static final String CLAUSE_MARKS = "，、；：,;:";

  private final String text;
  private final Span all;
  private final List<Highlight> lit;
  private final BreakIterator graphemes = BreakIterator.getCharacterInstance(Locale.ROOT);
  private final int[] weight;

  Excerpt(String text, Span all, List<Highlight> lit) {
    this.text = text;
    this.all = all;
    this.lit = lit;
    graphemes.setText(all.of(text));
    weight = new int[all.length() + 1];
    for (int i = 0; i < all.length(); i++) {
      weight[i + 1] = weight[i] + weight(text.charAt(all.start() + i));
    }
  }

  /** Whether a text is short enough to be shown whole. */
  static boolean fits(String text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      weight += weight(text.charAt(i));
    }
    return weight <= WHOLE;
  }

  private static int weight(char unit) {
    return unit >= FIRST_WIDE && !Character.isSurrogate(unit) ? 2 : 1;
  }

  /** The part that is shown. */
  Span span() {
    Span core = densest();
    int start = before(core.start(), (LIMIT - weight(core)) / 2);
    int end = after(core.end(), LIMIT - weight(new Span(start, core.end())));
    start = before(core.start(), LIMIT - weight(new Span(core.start(), end)));
    while (start < core.start() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > core.end() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new Span(start, end);
  }

  /** What matched closest together: the most different words, then the most of them. */
  private Span densest() {
    Span best = new Span(all.start(), all.start());
    int most = 0;
    for (int first = 0; first < lit.size(); first++) {
      Set<String> words = new HashSet<>();
      int start = lit.get(first).span().start();
      for (int last = first; last < lit.size(); last++) {
        Span span = new Span(start, lit.get(last).span().end());
        if (last > first && weight(span) > LIMIT) {
          break;
        }
        words.add(Fold.key(lit.get(last).span().of(text)));
        int worth = words.size() * lit.size() + last - first + 1;
        if (worth > most) {
          most = worth;
          best = span;
        }
      }
    }
    return best;
  }

  private int weight(Span span) {
    return weight[span.end() - all.start()] - weight[span.start() - all.start()];
  }

  /** The best place to begin, no more than {@code room} before {@code from}, the farthest of it. */
  private int before(int from, int room) {
    int best = from;
    int rank = -1;
    for (int i = from; i >= all.start() && weight(new Span(i, from)) <= room; i--) {
      int here = rank(i);
      if (here >= rank) {
        best = here < 0 ? best : i;
        rank = here;
      }
    }
    return best;
  }

  /** The best place to end, no more than {@code room} behind {@code from}, the farthest of it. */
  private int after(int from, int room) {
    int best = from;
    int rank = -1;
    for (int i = from; i <= all.end() && weight(new Span(from, i)) <= room; i++) {
      int here = rank(i);
      if (here >= rank) {
        best = here < 0 ? best : i;
        rank = here;
      }
    }
    return best;
  }

  /** How good a place is to cut: negative for one that may not be cut. */
  private int rank(int at) {
    if (at == all.start() || at == all.end()) {
      return 4;
    }
    if (!graphemes.isBoundary(at - all.start()) || isLit(at)) {
      return -1;
    }
    char unit = text.charAt(at - 1);
    char next = text.charAt(at);
    if (unit == '\n' || next == '\n' || endsSentence(at)) {
      return 3;
    }
    if (CLAUSE_MARKS.indexOf(unit) >= 0 && (unit > 127 || Character.isWhitespace(next))) {
      return 2;
    }
    boolean blank = Character.isWhitespace(unit) || Character.isWhitespace(next);
    return blank || (Runs.isHan(unit) && Runs.isHan(next)) ? 1 : 0;
  }

  private boolean isLit(int at) {
    for (Highlight highlight : lit) {
      if (highlight.span().start() < at && at < highlight.span().end()) {
        return true;
      }
    }
    return false;
  }

  private boolean endsSentence(int at) {
    char next = text.charAt(at);
    int mark = at - 1;
    while (mark > all.start() && CLOSING_MARKS.indexOf(text.charAt(mark)) >= 0) {
      mark--;
    }
    if (SENTENCE_MARKS.indexOf(text.charAt(mark)) >= 0) {
      return SENTENCE_MARKS.indexOf(next) < 0 && CLOSING_MARKS.indexOf(next) < 0;
    }
    return LATIN_SENTENCE_MARKS.indexOf(text.charAt(mark)) >= 0 && Character.isWhitespace(next);
  }
}
