package wenmai.ingest.parse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import wenmai.ingest.parse.FurnitureNames.Kind;
import wenmai.ingest.parse.words.Dates;

/**
 * Who wrote a page, and when, as its readers are told: in short lines above its prose. A date or a
 * name counts only where a word or the element says what it is.
 */
final class Byline implements NodeFilter {
  private static final int LONGEST = 160;

  /** A line that begins with a name goes on for no longer. */
  private static final int REST = 40;

  /** Parts of a line that each say something. */
  private static final Set<String> APART = Set.of("br", "span", "a", "time");

  private static final int MOST_NODES = 100;

  /** So much prose, in units of text, stands below a byline. */
  private static final int PROSE = 600;

  private static final int SHORTEST_PROSE = 80;

  private static final String COLON = "\\s?[:：]\\s?";

  private static final Pattern DATED =
      Pattern.compile(
          "(?i)(?:(?:发布|發布|发表|發表|发稿|刊发|发帖)(?:时间|時間|日期|于|於|在)|时间|時間|日期)\\s?[:：]?\\s?\\d{4}"
              + "|^(?:(?:first )?(?:posted|published|written)\\b|date\\s?:)"
              + "|来源"
              + COLON
              + "|作者"
              + COLON);

  private static final Pattern DATE_NAME =
      Pattern.compile(
          "(?i)(?:^|[\\s_-])(?:pub(?:lish(?:ed)?)?|post(?:ed)?|article|entry)?[_-]?(?:date|time)(?:$|[\\s_-])");

  private static final Pattern AUTHOR_NAME =
      Pattern.compile("(?i)(?:^|[\\s_-])(?:byline|author(?:[_-]?name)?|writer)(?:$|\\s)");

  private static final String LABELS = "来源|來源|作者|编辑|編輯|责编|责任编辑|时间|日期|发布|发表|更新|浏览|阅读|点击|字数|分类|出处";

  /** A Chinese name; some put a blank into one of two characters. */
  private static final String HAN_NAME =
      "(?:\\p{IsHan}\\s(?!" + LABELS + ")\\p{IsHan}{1,2}(?!\\p{IsHan})|\\p{IsHan}[\\p{IsHan}·]*)";

  private static final Pattern WROTE =
      Pattern.compile(
          "(?:^|[\\s|｜])(?:作者|撰文|撰稿|文)\\s?[:：/|｜]\\s?("
              + HAN_NAME
              + "(?:\\s?[、，,/&]\\s?"
              + HAN_NAME
              + ")*|[^:：]{2,60}?(?=\\s*(?:$|[|｜·•\\n]|\\s{2}|\\d{4}\\s?[-/.年]|"
              + LABELS
              + ")))");

  private static final Pattern SOURCE =
      Pattern.compile("(?:^|[\\s|｜])(?:来源|來源)" + COLON + "([^\\s:：|｜]{2,30})");

  private static final Pattern NO_SOURCE =
      Pattern.compile("互联网|互聯網|网络|網絡|本站|原创|原創|未知|佚名|转载|admin|.*://.*");

  /** By whom, in English: names begin with capitals. */
  private static final Pattern BY =
      Pattern.compile(
          "(?:^|\\s)(?:[Ww]ritten by|[Pp]osted by|[Aa]uthor:|[Bb]y:?|BY)\\s+"
              + "(\\p{Lu}[\\p{L}.'’-]*(?:,? (?:and |& )?(?:\\p{Lu}[\\p{L}.'’-]*|de|la|van|von|der|del|di|da|el))*)"
              + "(?=\\s*(?:$|[|·•—–-]|on\\b|in\\b|\\d|Updated|Published|Posted))");

  private final Shown shown;
  private final List<String> authors = new ArrayList<>();
  private LocalDate published;
  private String source = "";
  private int prose;

  private Byline(Shown shown) {
    this.shown = shown;
  }

  static Byline of(Element body, Shown shown) {
    Byline byline = new Byline(shown);
    body.filter(byline);
    return byline;
  }

  List<String> authors() {
    return authors.isEmpty() && !source.isEmpty() ? List.of(source) : authors;
  }

  /** The day, or null. */
  LocalDate published() {
    return published;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (prose >= PROSE) {
      return FilterResult.STOP;
    }
    if (node instanceof TextNode text && text.text().length() >= SHORTEST_PROSE) {
      prose += text.text().length();
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (shown.isHidden(element) || isFurniture(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    boolean date = element.nameIs("time") || isNamed(element, DATE_NAME);
    boolean author = isNamed(element, AUTHOR_NAME);
    if (date || author || Shown.isBlock(element)) {
      String words = line(element);
      if (!words.isEmpty()) {
        look(words, date, author);
      }
    }
    return FilterResult.CONTINUE;
  }

  private void look(String words, boolean date, boolean author) {
    boolean dated = DATED.matcher(words).find();
    if (published == null && (dated || (date && Dates.isDateLine(words)))) {
      published = Dates.find(words);
    }
    if (authors.isEmpty()) {
      Matcher wrote = WROTE.matcher(words);
      Matcher by = BY.matcher(words);
      if (wrote.find()) {
        names(wrote.group(1));
      } else if (by.find()
          && (dated || author || (by.start() == 0 && words.length() - by.end() <= REST))) {
        names(by.group(1));
      }
    }
    Matcher from = SOURCE.matcher(words);
    if (source.isEmpty() && from.find() && !NO_SOURCE.matcher(from.group(1).strip()).matches()) {
      source = from.group(1).strip();
    }
  }

  private void names(String words) {
    for (String name : words.strip().split("\\s*(?:[、,，/;；&]|\\band\\b)\\s*")) {
      if (!name.isBlank()) {
        authors.add(name);
      }
    }
  }

  private static boolean isNamed(Element element, Pattern names) {
    return names.matcher(element.className()).find() || names.matcher(element.id()).find();
  }

  private static boolean isFurniture(Element element) {
    return !element.nameIs("body") && FurnitureNames.of(element) == Kind.WORDS;
  }

  /** The words of an element that is one line, a heading not among them; otherwise "". */
  private static String line(Element element) {
    StringBuilder words = new StringBuilder();
    int[] nodes = {0};
    element.filter(
        (node, depth) -> {
          nodes[0] += node instanceof Element part && Furniture.isHeading(part) ? MOST_NODES : 1;
          if (node instanceof TextNode text) {
            words.append(text.getWholeText());
          } else if (depth > 0 && node instanceof Element part) {
            words.append(APART.contains(part.normalName()) || Shown.isBlock(part) ? "  " : "");
          }
          boolean goesOn = nodes[0] < MOST_NODES && words.length() <= 2 * LONGEST;
          return goesOn ? FilterResult.CONTINUE : FilterResult.STOP;
        });
    String line = words.toString().strip();
    return nodes[0] < MOST_NODES && line.length() <= LONGEST ? line : "";
  }
}
