package wenmai.ingest.parse.refs;

import java.util.regex.Pattern;
import wenmai.corpus.Runs;
import wenmai.ingest.parse.words.PageText;

/** What an entry of a list of references says, without its addresses. */
final class EntryWords {
  private static final Pattern ADDRESS =
      Pattern.compile("<?https?: ?//|(?<![A-Za-z])(?i:arxiv[:：]|doi[:：\\s]|isbn)|10\\.\\d{4,9}/");
  private static final Pattern EDGES =
      Pattern.compile(
          "^[\\s,，、.。:：;；|•▪●—–-]+|(?:[\\s,，、.。:：;；|<(（\\[—–-]|\\b(?:URL|Available at|https?)(?=\\W*$))+$");

  /** A paragraph that names a work and goes on about it. */
  private static final Pattern STATEMENT = Pattern.compile("^([^《》。]*+《[^《》]++》[^。]*+)。.*$");

  private EntryWords() {}

  /** The words before the first address, or behind it where there are none before. */
  static String of(String entry) {
    String line = STATEMENT.matcher(PageText.onOneLine(entry)).replaceFirst("$1");
    String[] pieces = ADDRESS.split(line, 2);
    String words = edges(pieces[0]);
    if (isEnough(words) || pieces.length == 1) {
      return words;
    }
    int end = pieces[1].indexOf(' ');
    String behind = end < 0 ? "" : edges(pieces[1].substring(end));
    return isEnough(behind) ? behind : "";
  }

  /** Whether the words of a link say more than that it is one, as "PDF" or 链接 do. */
  static boolean sayMore(String words) {
    return words.length() >= 10 || words.codePoints().filter(Runs::isHan).count() >= 5;
  }

  private static boolean isEnough(String words) {
    return words.codePoints().filter(Character::isLetter).count() >= 2;
  }

  private static String edges(String words) {
    return EDGES.matcher(words).replaceAll("");
  }
}
