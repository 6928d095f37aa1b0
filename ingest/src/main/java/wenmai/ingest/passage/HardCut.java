package wenmai.ingest.passage;

import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.Fold;
import wenmai.corpus.Runs;
import wenmai.corpus.Span;

/** Cuts what has no sentence end: at a clause mark, else between words, else between characters. */
final class HardCut {
  private static final String CLAUSE_MARKS = "，、；：,;:";

  private HardCut() {}

  /** Parts of {@code span} of at most {@code limit} units of weight, without blanks between. */
  static List<Span> cut(String text, Span span, int limit) {
    List<Span> parts = new ArrayList<>();
    int start = skipBlanks(text, span.start(), span.end());
    while (start < span.end()) {
      int end = end(text, start, span.end(), limit);
      parts.add(new Span(start, trimmed(text, start, end)));
      start = skipBlanks(text, end, span.end());
    }
    return parts;
  }

  private static int skipBlanks(String text, int from, int end) {
    int i = from;
    while (i < end && Character.isWhitespace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int end(String text, int start, int last, int limit) {
    int clause = -1;
    int word = -1;
    int point = start;
    int weight = 0;
    for (int i = start; i < last; i++) {
      weight += Weight.of(text.charAt(i));
      if (weight > limit && point > start) {
        // A clause mark near the start would leave a scrap.
        return clause > 0 && weightIsEnough(clause, start, i) ? clause : word > 0 ? word : point;
      }
      int next = i + 1;
      if (next < last && !Character.isLowSurrogate(text.charAt(next))) {
        point = next;
        if (isWordEdge(text.charAt(i), text.charAt(next))) {
          word = next;
          clause = isClauseEnd(text.charAt(i), text.charAt(next)) ? next : clause;
        }
      }
    }
    return last;
  }

  private static boolean weightIsEnough(int clause, int start, int limit) {
    return 3 * (clause - start) >= limit - start;
  }

  private static boolean isClauseEnd(char unit, char next) {
    return CLAUSE_MARKS.indexOf(unit) >= 0 && (unit > 127 || Character.isWhitespace(next));
  }

  private static boolean isWordEdge(char unit, char next) {
    if (Fold.isInvisible(next) || Fold.isInvisible(unit)) {
      return false;
    }
    return Runs.isHan(unit)
        || Runs.isHan(next)
        || Character.isWhitespace(next)
        || Character.isWhitespace(unit)
        || CLAUSE_MARKS.indexOf(unit) >= 0;
  }

  private static int trimmed(String text, int start, int end) {
    int last = end;
    while (last > start + 1 && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    return last;
  }
}
