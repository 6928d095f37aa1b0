package wenmai.ingest.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import wenmai.ingest.parse.FurnitureNames.Kind;
import wenmai.ingest.parse.Weights.Weight;

/**
 * Finds the obvious furniture of a page: what is called so and looks so, and what stands under
 * words such as "Related articles". Text that is much of the page is never furniture.
 */
final class Furniture {
  /** A share of the page's prose that furniture does not have. */
  private static final double MOST_PROSE = .4;

  /** A list of links has this much of its text in them. */
  static final double LINK_LIST = .45;

  /** Prose that a bar of links may have beside it, in Han characters. */
  private static final double FEW_WORDS = 60;

  private static final int LONGEST_CUE = 40;

  private static final Set<String> CODE = Set.of("pre", "code", "math", "samp", "kbd");
  private static final Set<String> WORDS =
      Set.of(
          "p", "li", "td", "th", "dd", "dt", "blockquote", "span", "a", "b", "strong", "em", "i");

  /** Lines in these may tell of any page's owner and readers. */
  private static final Set<String> QUOTED =
      Set.of("tr", "td", "th", "li", "dt", "dd", "figcaption", "caption", "blockquote", "pre");

  private final Shown shown;
  private final Weights weights;
  private final double prose;
  private final Set<Node> out;
  private final Map<String, Double> named = new HashMap<>();
  private final List<Element> byName = new ArrayList<>();
  private final List<Element> cues = new ArrayList<>();

  private Furniture(Shown shown, Weights weights, Element body, Set<Node> out) {
    this.shown = shown;
    this.weights = weights;
    this.prose = weights.of(body).prose;
    this.out = out;
  }

  /** Adds the furniture below {@code body} to {@code out}. */
  static void collect(Element body, Shown shown, Weights weights, Set<Node> out) {
    Furniture furniture = new Furniture(shown, weights, body, out);
    furniture.look(body);
    for (Element element : furniture.byName) {
      furniture.judge(element);
    }
    for (Element cue : furniture.cues) {
      furniture.follow(cue, body);
    }
  }

  /** Sums up what stands under each name first: the posts of a thread may be called comments. */
  private void look(Element body) {
    body.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (!(node instanceof Element element) || element == body) {
              return FilterResult.CONTINUE;
            }
            if (shown.isHidden(element) || weights.of(element).text == 0) {
              return FilterResult.SKIP_ENTIRELY;
            }
            if (CODE.contains(element.normalName())) {
              return FilterResult.SKIP_CHILDREN; // colours of code have names of their own
            }
            Kind kind = isAmongWords(element) ? Kind.NONE : FurnitureNames.of(element);
            if (kind == Kind.NONE) {
              if (isNotice(element)) {
                out.add(element);
                return FilterResult.SKIP_ENTIRELY;
              }
              if (isCue(element)) {
                cues.add(element);
              }
              return FilterResult.CONTINUE;
            }
            byName.add(element);
            if (kind == Kind.WORDS) {
              String word = FurnitureNames.word(element);
              named.merge(word, weights.of(element).prose, Double::sum);
              // What is below is judged with it, unless it is the article after all.
              boolean small = weights.of(element).prose <= MOST_PROSE * prose;
              return small ? FilterResult.SKIP_CHILDREN : FilterResult.CONTINUE;
            }
            return FilterResult.CONTINUE;
          }
        });
  }

  private void judge(Element element) {
    Weight weight = weights.of(element);
    if (holdsTitle(element) || weight.prose > MOST_PROSE * prose) {
      return;
    }
    boolean furniture =
        FurnitureNames.of(element) == Kind.WORDS
            ? named.getOrDefault(FurnitureNames.word(element), 0.) <= MOST_PROSE * prose
            : weight.prose < FEW_WORDS || weight.density() >= LINK_LIST;
    if (furniture && !(element.nameIs("aside") && isNote(element, weight))) {
      out.add(element);
    }
  }

  /** Documentation sets notes beside the text in {@code aside}. */
  private static boolean isNote(Element aside, Weight weight) {
    return weight.density() < .3
        && weight.prose > 0
        && FurnitureNames.word(aside).isEmpty()
        && aside.parents().stream().anyMatch(e -> e.nameIs("article") || e.nameIs("main"))
        && aside.selectFirst("h1,h2,h3,form,input") == null;
  }

  private boolean holdsTitle(Element element) {
    Element title = element.selectFirst("h1");
    return title != null && inArticle(title);
  }

  /** Logos of sites are headings too. */
  private static boolean inArticle(Element title) {
    return title.selectFirst("a[href=/],img") == null;
  }

  /** A word of a paragraph is no furniture, whatever its class says. */
  private static boolean isAmongWords(Element element) {
    Element parent = element.parent();
    return !Shown.isBlock(element)
        && parent != null
        && (WORDS.contains(parent.normalName()) || Furniture.isHeading(parent));
  }

  /** A line about the page itself: who owns it, where in the site it stands. */
  private boolean isNotice(Element element) {
    Weight weight = weights.of(element);
    if (!Shown.isBlock(element)
        || weight.text > FEW_WORDS
        || QUOTED.contains(element.normalName())) {
      return false;
    }
    String words = element.text();
    return FurnitureWords.ownsPage(words)
        || (weight.links > 0 && FurnitureWords.tellsPlace(words))
        || (weight.prose == 0
            && weight.text <= LONGEST_CUE
            && element.selectFirst("h1, h2, h3, pre") == null
            && FurnitureWords.counts(words));
  }

  private boolean isCue(Element element) {
    Weight weight = weights.of(element);
    if (!Shown.isBlock(element)
        || weight.text == 0
        || weight.text > LONGEST_CUE
        || isCell(element)) {
      return false;
    }
    String words = element.text().strip();
    return words.length() <= LONGEST_CUE
        && (FurnitureWords.aboveComments(words) || FurnitureWords.aboveOthers(words));
  }

  private static boolean isCell(Element element) {
    return element.nameIs("td") || element.nameIs("th") || element.nameIs("tr");
  }

  /** Leaves out what stands under words that announce furniture. */
  private void follow(Element cue, Element body) {
    boolean comments = FurnitureWords.aboveComments(cue.text().strip());
    Element section = cue;
    for (Element at = cue.parent(); at != null && at != body; at = at.parent()) {
      if (!beginsWith(at, section) || !isFurniture(weights.of(at), comments)) {
        break;
      }
      section = at;
    }
    double after = 0;
    List<Element> following = new ArrayList<>();
    for (Element next = section.nextElementSibling();
        next != null && section == cue;
        next = next.nextElementSibling()) {
      if (isHeading(next) && level(next) <= level(cue)) {
        break;
      }
      if (!comments && !isFurniture(weights.of(next), false)) {
        break;
      }
      following.add(next);
      after += weights.of(next).prose;
    }
    if (after > MOST_PROSE * prose) {
      return;
    }
    boolean something = section != cue || following.stream().anyMatch(e -> weights.of(e).text > 0);
    if (something || !isHeading(cue)) {
      out.add(section);
      out.addAll(following);
    }
  }

  private boolean isFurniture(Weight weight, boolean comments) {
    return comments
        ? weight.prose <= MOST_PROSE * prose
        : weight.prose < FEW_WORDS || weight.density() >= LINK_LIST;
  }

  /** Whether nothing is shown in an element before one of its children. */
  private boolean beginsWith(Element element, Element child) {
    for (Node node : element.childNodes()) {
      if (node == child) {
        return true;
      }
      if (weights.of(node).text > 0
          || (node instanceof org.jsoup.nodes.TextNode text && !text.isBlank())) {
        return false;
      }
    }
    return false;
  }

  static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
  }

  private static int level(Element element) {
    return isHeading(element) ? element.normalName().charAt(1) - '0' : 6;
  }
}
