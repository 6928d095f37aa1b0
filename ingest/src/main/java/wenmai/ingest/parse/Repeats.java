package wenmai.ingest.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import wenmai.ingest.parse.Weights.Weight;

/**
 * Finds what a site puts around each post of a thread: names, dates, votes, "Reply". Such parts
 * stand at the same place in most posts, are short, and are links, dates, numbers or the same words
 * every time; a part that says something of its own in each post is never one.
 */
final class Repeats {
  /** What a part may hold, in Han characters. */
  private static final double SHORT = 40;

  private static final double MOST = .6;
  private static final Pattern NUMBERS = Pattern.compile("[\\d\\p{P}\\p{S}\\s]+");
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?is).*(?:\\d\\s?(?:秒|分钟|小时|天|周|个?月|年)前|昨天|\\d{4}\\s?[-/.年]\\s?\\d{1,2}|\\d{1,2}:\\d\\d"
              + "|\\d+ (?:second|minute|hour|day|week|month|year)s? ago"
              + "|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* ['’]?\\d).*");

  private final Weights weights;
  private final Set<Node> out;
  private final Map<String, List<Element>> places = new HashMap<>();

  private Repeats(Weights weights, Set<Node> out) {
    this.weights = weights;
    this.out = out;
  }

  /** Adds the repeated parts of posts to {@code out}. */
  static void collect(List<Element> posts, Weights weights, Set<Node> out) {
    Repeats repeats = new Repeats(weights, out);
    posts.forEach(repeats::look);
    for (List<Element> parts : repeats.places.values()) {
      boolean once = parts.size() <= posts.size() + 1;
      if (once && parts.size() >= MOST * posts.size() && repeats.isFurniture(parts)) {
        out.addAll(parts);
      }
    }
  }

  private void look(Element post) {
    Map<Element, String> paths = new HashMap<>();
    post.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element element)) {
              return FilterResult.CONTINUE;
            }
            if (out.contains(element) || isContent(element) || !element.hasText()) {
              return FilterResult.SKIP_ENTIRELY;
            }
            String above = element == post ? "" : paths.get(element.parent());
            String path = above + "/" + element.normalName() + "." + element.className();
            paths.put(element, path);
            if (element != post && !isInWords(element)) {
              places.computeIfAbsent(path, key -> new ArrayList<>()).add(element);
            }
            return FilterResult.CONTINUE;
          }
        });
  }

  /** Whether words stand right beside it: a link within a sentence or a reference. */
  private static boolean isInWords(Element part) {
    return hasLetters(part.previousSibling()) || hasLetters(part.nextSibling());
  }

  private static boolean hasLetters(Node node) {
    return node instanceof TextNode text
        && text.getWholeText().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  /** What is written, however short: it stays. */
  private static boolean isContent(Element element) {
    String name = element.normalName();
    return name.equals("pre")
        || name.equals("code")
        || name.equals("blockquote")
        || name.equals("li")
        || name.equals("dt")
        || name.equals("dd")
        || name.equals("math")
        || element.hasClass("katex")
        || Furniture.isHeading(element);
  }

  private boolean isFurniture(List<Element> parts) {
    for (Element part : parts) {
      Weight weight = weights.of(part);
      if (weight.text > SHORT
          || weight.prose > 0
          || part.selectFirst("pre, h1, h2, h3, p + p") != null) {
        return false;
      }
    }
    long links = parts.stream().filter(e -> weights.of(e).density() >= .5).count();
    long moments = parts.stream().filter(e -> MOMENT.matcher(e.text()).matches()).count();
    Set<String> words =
        parts.stream()
            .map(e -> NUMBERS.matcher(e.text()).replaceAll(""))
            .collect(Collectors.toSet());
    boolean same = words.size() <= Math.max(1, parts.size() / 3);
    if (parts.getFirst().nameIs("p")) {
      return words.size() == 1;
    }
    return same || links >= MOST * parts.size() || moments >= MOST * parts.size();
  }
}
