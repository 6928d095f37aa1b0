package wenmai.ingest.parse;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import wenmai.ingest.parse.PlainTextReader.Paragraph;
import wenmai.ingest.parse.words.Dates;

/**
 * What the first lines of a plain text say of it: a title that stands alone, or the head of a page
 * that was copied from a publishing site, where the author, "Posted on" a date, and the title stand
 * one under the other.
 *
 * @param titleAt which paragraph is the title, or -1
 * @param length how many paragraphs the head takes
 */
record PageHead(String title, String author, LocalDate published, int titleAt, int length) {
  private static final Pattern POSTED =
      Pattern.compile("^(?:Posted|Published|发布|發布|发表|發表)\\s*(?:on|于|於|在)?\\s*:?\\s*\\S.*");
  private static final int HEAD = 4;
  private static final int LONGEST_TITLE = 80;

  static PageHead of(List<Paragraph> paragraphs) {
    for (int i = 0; i < Math.min(HEAD, paragraphs.size() - 1); i++) {
      String line = line(paragraphs, i);
      LocalDate date = POSTED.matcher(line).matches() ? Dates.find(line) : null;
      if (date != null && line.length() <= LONGEST_TITLE) {
        return posted(paragraphs, i, date);
      }
    }
    if (paragraphs.size() > 1 && isTitle(line(paragraphs, 0))) {
      return new PageHead(PlainHeadings.words(line(paragraphs, 0)), "", null, 0, 1);
    }
    return new PageHead("", "", null, -1, 0);
  }

  private static PageHead posted(List<Paragraph> paragraphs, int at, LocalDate date) {
    boolean after = isTitle(line(paragraphs, at + 1));
    if (after) {
      String author = at > 0 && isTitle(line(paragraphs, at - 1)) ? line(paragraphs, at - 1) : "";
      return new PageHead(line(paragraphs, at + 1), author, date, at + 1, at + 2);
    }
    boolean before = at > 0 && isTitle(line(paragraphs, 0));
    return new PageHead(before ? line(paragraphs, 0) : "", "", date, before ? 0 : -1, at + 1);
  }

  private static String line(List<Paragraph> paragraphs, int i) {
    return paragraphs.get(i).text().strip();
  }

  private static boolean isTitle(String line) {
    return line.length() <= LONGEST_TITLE
        && line.indexOf('\n') < 0
        && line.codePoints().anyMatch(Character::isLetter)
        && !PlainHeadings.isUnlikely(PlainHeadings.words(line))
        && !PlainHeadings.endsSentence(line)
        && !Dates.isDateLine(line);
  }
}
