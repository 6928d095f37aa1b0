package wenmai.ingest.parse;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes of what writers of Markdown use beside CommonMark what CommonMark reads, line by line, so
 * that lines still count: boxes ({@code :::note}, {@code !!! note}, {@code > [!NOTE]}) lose their
 * marks and keep their words, footnotes are items of a list, and emphasis beside Han is emphasis.
 */
final class MarkdownDialect {
  /** No character: stands where emphasis would not be seen, and is dropped with the unclean. */
  private static final String SEAM = "\ufdd0";

  private static final Pattern FENCE =
      Pattern.compile("\\s*(?:>\\s*|[-*+]\\s+|\\d+[.)]\\s+)*(`{3,}|~{3,})[^`]*");
  private static final Pattern BOX =
      Pattern.compile(
          "(\\s*(?:>\\s*)*):{3,}\\s*(?:\\{[^}]*}|[\\w-]+)?\\s*\\[?(.*?)]?\\s*(?:\\{[^}]*})?\\s*:*");
  private static final Pattern INDENTED_BOX =
      Pattern.compile("( {0,3})(?:!!!|\\?\\?\\?\\+?)\\s+[\\w -]+?(?:\\s+\"(.*)\")?\\s*");
  private static final Pattern ALERT = Pattern.compile("(\\s*>\\s*)\\[![A-Za-z]+]([-+]?\\s*)(.*)");
  private static final Pattern FOOTNOTE =
      Pattern.compile(" {0,3}\\[\\^([^\\s\\[\\]]{1,40})]:\\s*(.*)");
  private static final Pattern CONTENTS =
      Pattern.compile("\\s*(?:\\[TOC]|\\[\\[_?TOC_?]])\\s*", Pattern.CASE_INSENSITIVE);
  private static final Pattern HARD_STAR = Pattern.compile("(?<!\\*|\\\\)\\*{1,3}(?!\\*)");

  private final StringBuilder out;
  private final Set<String> footnotes = new HashSet<>();
  private String fence;
  private boolean inIndentedBox;

  MarkdownDialect(String markdown) {
    out = new StringBuilder(markdown.length() + 16);
    int start = 0;
    for (int end = markdown.indexOf('\n'); end >= 0; end = markdown.indexOf('\n', start)) {
      line(markdown.substring(start, end));
      out.append('\n');
      start = end + 1;
    }
    line(markdown.substring(start));
  }

  /** The Markdown as CommonMark. */
  String commonMark() {
    return out.toString();
  }

  /** The names of the footnotes that it has. */
  Set<String> footnotes() {
    return footnotes;
  }

  private void line(String line) {
    String inner = dedented(line);
    if (fence != null) {
      String bare = inner.replaceAll("^[\\s>]*", "").strip();
      boolean closes = bare.startsWith(fence) && bare.chars().allMatch(c -> c == fence.charAt(0));
      fence = closes ? null : fence;
      out.append(inner);
      return;
    }
    Matcher opening = FENCE.matcher(inner);
    if (opening.matches()) {
      fence = opening.group(1);
      out.append(inner);
    } else {
      out.append(seamed(plain(inner)));
    }
  }

  /** A line of a box that is marked by indentation, without it. */
  private String dedented(String line) {
    if (!inIndentedBox || line.isBlank()) {
      return line;
    }
    if (line.startsWith("    ") || line.startsWith("\t")) {
      return line.substring(line.charAt(0) == '\t' ? 1 : 4);
    }
    inIndentedBox = false;
    return line;
  }

  private String plain(String line) {
    if (line.length() < 3) {
      return line;
    }
    if (line.contains("[^")) {
      return note(line);
    }
    if (line.contains(":::")) {
      Matcher box = BOX.matcher(line);
      return box.matches() ? box.group(1) + box.group(2) : line;
    }
    if (line.contains("[!")) {
      Matcher alert = ALERT.matcher(line);
      return alert.matches() ? alert.group(1) + alert.group(3) : line;
    }
    if (line.contains("!!!") || line.contains("???")) {
      Matcher box = INDENTED_BOX.matcher(line);
      if (box.matches()) {
        inIndentedBox = true;
        return box.group(2) == null ? "" : box.group(2);
      }
    }
    return CONTENTS.matcher(line).matches() ? "" : line;
  }

  /** A footnote is an item of a list: what goes on indented belongs to it. */
  private String note(String line) {
    Matcher note = FOOTNOTE.matcher(line);
    if (!note.matches()) {
      return line;
    }
    footnotes.add(note.group(1));
    return "- " + note.group(2);
  }

  /**
   * CommonMark sees no emphasis where a mark of punctuation stands inside its stars and a letter
   * outside. Between words that is a rule; beside Han, which have no blanks, it is a mistake.
   */
  private static String seamed(String line) {
    if (line.indexOf('*') < 0) {
      return line;
    }
    StringBuilder seamed = new StringBuilder(line.length() + 8);
    Matcher stars = HARD_STAR.matcher(line);
    int done = 0;
    while (stars.find()) {
      int before = stars.start() == 0 ? ' ' : line.codePointBefore(stars.start());
      int after = stars.end() == line.length() ? ' ' : line.codePointAt(stars.end());
      seamed.append(line, done, stars.start());
      seamed.append(isMark(before) && isWide(after) ? SEAM : "");
      seamed.append(stars.group());
      seamed.append(isWide(before) && isMark(after) ? SEAM : "");
      done = stars.end();
    }
    return seamed.append(line, done, line.length()).toString();
  }

  /** Whether a character is written without blanks around its words. */
  private static boolean isWide(int point) {
    return Character.isIdeographic(point) || (point >= 0x3040 && point <= 0x30ff);
  }

  private static boolean isMark(int point) {
    return point > ' '
        && !Character.isLetterOrDigit(point)
        && !Character.isWhitespace(point)
        && !Character.isSpaceChar(point);
  }
}
