package wenmai.ingest.parse;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.corpus.Runs;
import wenmai.ingest.parse.PlainTextReader.Paragraph;
import wenmai.ingest.parse.words.Dates;

/**
 * Finds the headings of plain text by their look. A heading missed costs little and a sentence
 * taken for one costs a passage, so everything must fit: one short line without the punctuation of
 * a sentence, followed by something longer.
 */
final class PlainHeadings {
  private static final Pattern BRACKETED = Pattern.compile("【[^【】\n]{1,40}】");
  private static final Pattern INNER_SENTENCE = Pattern.compile("[。！？；，]|[.!?;,]\\s|[,;][^\\d]");
  private static final Pattern UNLIKELY =
      Pattern.compile("\\*\\*|[={}\\\\`|<>@$]|^[^\\p{L}\\p{N}]*[-*#:!]");
  private static final Pattern HASHES = Pattern.compile("(#{1,6})\\s+(\\S.*)");
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final int MOST_HAN = 40;
  private static final int MOST_WORDS = 10;
  private static final int LONG = 30;

  private final List<Paragraph> paragraphs;
  private final int titleAt;

  PlainHeadings(List<Paragraph> paragraphs, int titleAt) {
    this.paragraphs = paragraphs;
    this.titleAt = titleAt;
  }

  /** The level of a paragraph as a heading; 0 if it is none. */
  int level(int i) {
    if (i == titleAt) {
      return 1;
    }
    String line = paragraphs.get(i).text().strip();
    if (BRACKETED.matcher(line).matches()) {
      return 3;
    }
    Matcher hashes = HASHES.matcher(line);
    if (hashes.matches()) {
      return isShort(hashes.group(2)) ? hashes.group(1).length() : 0;
    }
    return isShort(line) && opensSomething(i, line) ? 2 : 0;
  }

  /** The words of a heading: the signs that some writers put before them are none. */
  static String words(String heading) {
    Matcher hashes = HASHES.matcher(heading.strip());
    return hashes.matches() ? hashes.group(2) : heading;
  }

  private boolean opensSomething(int i, String line) {
    if (i + 1 >= paragraphs.size()) {
      return false;
    }
    String next = paragraphs.get(i + 1).text().strip();
    if (ADDRESS.matcher(next).matches() || BRACKETED.matcher(next).matches()) {
      return true;
    }
    return next.length() > line.length() && (next.length() >= LONG || endsSentence(next));
  }

  private static boolean isShort(String line) {
    if (line.indexOf('\n') >= 0
        || isUnlikely(line)
        || INNER_SENTENCE.matcher(line).find()
        || endsSentence(line)
        || Dates.isDateLine(line)
        || line.codePoints().noneMatch(Character::isLetter)) {
      return false;
    }
    long han = line.codePoints().filter(Runs::isHan).count();
    int words = line.split("\\s+").length;
    return han <= MOST_HAN && words <= MOST_WORDS && line.length() <= 2 * MOST_HAN;
  }

  /** Whether a line looks like code, mark-up, a list item or an address. */
  static boolean isUnlikely(String line) {
    return line.contains("://") || UNLIKELY.matcher(line).find();
  }

  /** Whether a line closes a sentence, or announces what follows. */
  static boolean endsSentence(String line) {
    return !line.isEmpty()
        && "。！？.!?；;，,、：:…）)”\"".indexOf(line.charAt(line.length() - 1)) >= 0
        && !closesName(line);
  }

  /** A heading may end with a name in quotes or brackets: GPT-3:“预训练+提示”. */
  private static boolean closesName(String line) {
    char last = line.charAt(line.length() - 1);
    char before = line.length() < 2 ? ' ' : line.charAt(line.length() - 2);
    return "）)”\"".indexOf(last) >= 0 && "。！？.!?；;，,…".indexOf(before) < 0;
  }
}
