package wenmai.ingest.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import wenmai.ingest.parse.Weights.Weight;

/**
 * Decides which parts of a page are not its article. First goes the obvious furniture; then the way
 * is followed from the body down to the element that holds most of the prose, and what stands
 * beside that way is judged by itself: it stays when it has prose of its own, and goes when it is
 * short or made of links. Nothing is dropped only for standing outside.
 */
final class Article {
  /** Pages with less prose, in Han characters, are kept whole but for obvious furniture. */
  private static final double LEAST_PROSE = 80;

  /** The share of prose by which the way down is sure of an element. */
  private static final double MOST = .5;

  /** Prose, in Han characters, that is kept wherever it stands. */
  static final double PROSE = 40;

  private static final int FEWEST_POSTS = 3;

  /** Prose that a box which asks for something may have. */
  static final double FEW_WORDS = 60;

  /** A known holder has at least this share of the page's prose. */
  private static final double HOLDS = .5;

  private static final double SURE_HOLDS = .2;

  private static final String SURE = "#js_content, [itemprop~=articleBody], .rich_media_content";
  private static final String KNOWN =
      "article, main, [role=main], .post-content, .entry-content, .article-content,"
          + " .article-body, .post-body, .markdown-body, .theme-doc-markdown, #article, #content";

  private final Shown shown;
  private final Set<Node> out = Collections.newSetFromMap(new IdentityHashMap<>());
  private Weights weights;
  private LinkLists lists;

  private Article(Shown shown) {
    this.shown = shown;
  }

  /** The nodes that are left out. */
  static Set<Node> furniture(Document page, Shown shown) {
    Article article = new Article(shown);
    article.judge(page.body());
    return article.out;
  }

  private void judge(Element body) {
    weights = Weights.of(body, shown, out);
    Furniture.collect(body, shown, weights, out);
    weights = Weights.of(body, shown, out);
    lists = new LinkLists(weights);
    double prose = weights.of(body).prose;
    if (prose < LEAST_PROSE) {
      return;
    }
    Element sure = holder(body, SURE, SURE_HOLDS * prose);
    Element known = sure != null ? sure : holder(body, KNOWN, HOLDS * prose);
    down(body, known, sure != null, prose);
  }

  /** The smallest known holder with enough prose. */
  private Element holder(Element body, String query, double enough) {
    Element best = null;
    for (Element element : body.select(query)) {
      Weight weight = weights.of(element);
      boolean fits = weight.prose >= enough && weight.density() < .5;
      if (fits && (best == null || weight.prose > .9 * weights.of(best).prose)) {
        best = element;
      }
    }
    return best;
  }

  private void down(Element body, Element known, boolean sure, double prose) {
    Element at = body;
    boolean inside = known == null;
    while (at != known || !inside) {
      Element next = next(at, known, prose);
      if (next == null) {
        break;
      }
      boolean beside = false;
      List<Element> children = at.children();
      for (int i = 0; i < children.size(); i++) {
        Element child = children.get(i);
        beside |= child == next;
        if (child != next) {
          beside(child, children, i, sure, prose);
        }
      }
      at = next;
      if (at == known) {
        break;
      }
    }
    within(at, sure);
    posts(body);
  }

  /** Looks at every place where parts alike stand side by side. */
  private void posts(Element body) {
    List<Element> open = new ArrayList<>(List.of(body));
    while (!open.isEmpty()) {
      Element at = open.removeLast();
      Map<String, List<Element>> alike = new LinkedHashMap<>();
      for (Element child : at.children()) {
        if (!out.contains(child) && weights.of(child).prose > 0 && Shown.isBlock(child)) {
          open.add(child);
          if (isPost(child)) {
            alike.computeIfAbsent(kind(child), k -> new ArrayList<>()).add(child);
          }
        }
      }
      for (List<Element> posts : alike.values()) {
        if (posts.size() >= FEWEST_POSTS) {
          Repeats.collect(posts, weights, out);
        }
      }
    }
  }

  /** The child that the way goes down to, or null where it ends. */
  private Element next(Element at, Element known, double prose) {
    Set<String> several = known == null ? several(at) : Set.of();
    for (Element child : at.children()) {
      Weight weight = weights.of(child);
      if (weight.prose >= PROSE && several.contains(kind(child))) {
        return null;
      }
      boolean leads =
          known != null
              ? child == known || contains(child, known)
              : Shown.isBlock(child)
                  && !isLeaf(child)
                  && weight.prose >= Math.max(MOST * prose, MOST * weights.of(at).prose);
      if (leads) {
        return child;
      }
    }
    return null;
  }

  /**
   * The kinds of children that more than one has prose of: the sections of one article, or the
   * posts of a thread.
   */
  private Set<String> several(Element parent) {
    Set<String> once = new HashSet<>();
    Set<String> several = new HashSet<>();
    for (Element child : parent.children()) {
      if (weights.of(child).prose >= PROSE / 2 && !once.add(kind(child))) {
        several.add(kind(child));
      }
    }
    return several;
  }

  private static String kind(Element element) {
    return element.normalName() + "." + element.className().strip().split("\\s+", 2)[0];
  }

  private static boolean contains(Element outer, Element inner) {
    for (Element at = inner; at != null; at = at.parent()) {
      if (at == outer) {
        return true;
      }
    }
    return false;
  }

  /** Whether prose stands in a part of an element, beside other parts. */
  private boolean isPost(Element element) {
    return !isLeaf(element) && element.children().stream().anyMatch(e -> weights.of(e).prose > 0);
  }

  private static boolean isLeaf(Element element) {
    String name = element.normalName();
    return name.equals("p")
        || name.equals("pre")
        || name.equals("blockquote")
        || (name.equals("table") && !HtmlTables.isLayout(element));
  }

  /** Judges what stands beside the way, and its parts where it is mixed. */
  private void beside(Element first, List<Element> siblings, int i, boolean sure, double prose) {
    List<Element> open = new ArrayList<>(List.of(first));
    while (!open.isEmpty()) {
      Element element = open.removeLast();
      Weight weight = weights.of(element);
      if (weight.text == 0 || out.contains(element) || element.nameIs("h1")) {
        continue;
      }
      boolean list = weight.density() >= Furniture.LINK_LIST || lists.isCards(element);
      double enough = sure ? .2 * prose : PROSE;
      if (!sure && LinkLists.saysReferences(element) && weight.links > 0) {
        continue;
      }
      boolean words = weight.links == 0 && weight.prose >= PROSE / 2 && !sure;
      if ((weight.prose >= enough || words) && !list && !LinkLists.isForm(element, weight)) {
        continue;
      }
      if (element == first && Furniture.isHeading(element) && leadsToProse(siblings, i)) {
        continue;
      }
      boolean mixed = weight.prose >= enough || element.selectFirst("h1") != null;
      if (mixed && element.childrenSize() > 0) {
        open.addAll(element.children());
        dropOwnText(element, weight);
      } else {
        out.add(element);
      }
    }
  }

  /** A heading stays with what it stands above. */
  private boolean leadsToProse(List<Element> siblings, int i) {
    for (int next = i + 1; next < siblings.size(); next++) {
      Weight weight = weights.of(siblings.get(next));
      if (weight.text > 0) {
        return weight.prose >= PROSE && weight.density() < Furniture.LINK_LIST;
      }
    }
    return false;
  }

  private void dropOwnText(Element element, Weight weight) {
    if (weight.density() >= Furniture.LINK_LIST) {
      for (Node node : element.childNodes()) {
        if (node instanceof TextNode text && !text.isBlank()) {
          out.add(text);
        }
      }
    }
  }

  /** Looks through the element that the way led to: boxes of links in it are furniture still. */
  private void within(Element holder, boolean sure) {
    List<Element> open = new ArrayList<>(List.of(holder));
    while (!open.isEmpty()) {
      Element at = open.removeLast();
      Set<String> several = several(at);
      for (Element child : at.children()) {
        Weight weight = weights.of(child);
        if (weight.text == 0 || out.contains(child) || !isBox(child)) {
          continue;
        }
        boolean links = weight.links >= 3 && weight.density() >= .75 && weight.prose == 0;
        boolean contents =
            weight.inPage >= 3 && weight.density() >= .75 && weight.inPage == weight.links;
        boolean asks = weight.text < FEW_WORDS && LinkLists.isForm(child, weight);
        boolean list = links || lists.isTeasers(child, weight);
        boolean furniture = contents || asks || (list && !sure && !lists.isReferences(child));
        if (furniture && !several.contains(kind(child)) && child.selectFirst("h1") == null) {
          out.add(child);
        } else {
          open.add(child);
        }
      }
    }
  }

  private static boolean isBox(Element element) {
    return element.nameIs("div")
        || element.nameIs("table")
        || element.nameIs("td")
        || element.nameIs("form")
        || element.nameIs("section")
        || (element.nameIs("ul") && isInBox(element));
  }

  /** A list beside paragraphs, or under a heading, is the article's. */
  private static boolean isInBox(Element list) {
    Element parent = list.parent();
    return parent != null
        && parent.children().stream().noneMatch(e -> e.nameIs("p") || Furniture.isHeading(e));
  }
}
