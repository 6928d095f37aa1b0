package wenmai.ingest.parse.pdf;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.ingest.parse.words.PageText;

/**
 * Knows which hyphen at the end of a line belongs to its word: the document itself says so where
 * the word stands elsewhere within a line.
 */
final class Hyphens {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:[-\u2010\u2011][\\p{L}\\p{N}]+)*");
  private static final Pattern LAST =
      Pattern.compile("[\\p{L}\\p{N}]+(?:[-\u2010][\\p{L}\\p{N}]+)*$");
  private static final Pattern FIRST =
      Pattern.compile("^[\\p{L}\\p{N}]+(?:[-\u2010][\\p{L}\\p{N}]+)*");
  private static final int MOST_WORDS = 200_000;
  private static final int LONGEST_WORD = 100;

  /** What two halves can be words by themselves: "well-known", but not "in-formation". */
  private static final int SHORTEST_HALF = 4;

  static final Hyphens NONE = new Hyphens(List.of());

  private final Set<String> words = new HashSet<>();

  /**
   * @param lines of the document, each as it stands on its page
   */
  Hyphens(List<String> lines) {
    for (String line : lines) {
      Matcher word = WORD.matcher(line);
      while (word.find() && words.size() < MOST_WORDS) {
        boolean broken = word.end() == line.length() - 1 && isHyphen(line.charAt(word.end()));
        if (!broken && word.start() > 0) {
          words.add(plain(word.group()));
        }
      }
    }
  }

  /** Adds a line to the lines before it as its writer would have written them in one. */
  void join(StringBuilder before, String line) {
    if (before.isEmpty() || line.isEmpty()) {
      before.append(line);
      return;
    }
    int last = before.codePointBefore(before.length());
    int first = line.codePointAt(0);
    boolean hyphen =
        isHyphen(last)
            && before.length() > 1
            && Character.isLetter(before.charAt(before.length() - 2));
    if (last == '\u00ad' || (hyphen && Character.isLetter(first) && !isKept(before, line))) {
      before.setLength(before.length() - 1);
    } else if (!hyphen && !(PageText.isEast(last) && PageText.isEast(first))) {
      before.append(' ');
    }
    before.append(line);
  }

  private boolean isKept(CharSequence before, String line) {
    int end = before.length() - 1;
    int from = Math.max(0, end - LONGEST_WORD);
    Matcher last = LAST.matcher(before.subSequence(from, end));
    Matcher first = FIRST.matcher(line.substring(0, Math.min(line.length(), LONGEST_WORD)));
    if (!last.find() || !first.find()) {
      return !Character.isLowerCase(line.codePointAt(0));
    }
    String head = plain(last.group());
    String tail = plain(first.group());
    if (words.contains(head + "-" + tail)) {
      return true;
    }
    if (words.contains(head + tail)) {
      return false;
    }
    boolean compound =
        head.length() >= SHORTEST_HALF
            && tail.length() >= SHORTEST_HALF
            && words.contains(head)
            && words.contains(tail);
    return compound || head.indexOf('-') >= 0 || !Character.isLowerCase(line.codePointAt(0));
  }

  private static boolean isHyphen(int point) {
    return point == '-' || point == '\u00ad' || point == '\u2010';
  }

  private static String plain(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\u2010', '-').replace('\u2011', '-');
  }
}
