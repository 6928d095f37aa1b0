package wenmai.ingest.parse;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import wenmai.corpus.Runs;

/**
 * Weighs the elements of a page by the text in them: how much, how much of it in links, and how
 * much of it is prose. What is hidden or left out weighs nothing.
 *
 * <p>The unit is one Han character. A Latin letter or digit counts {@link #LATIN}: our articles in
 * both languages have 3.3 Latin letters where the Chinese has one character. A run of text between
 * two block edges is prose when it has a mark that ends or parts a sentence, is longer than {@link
 * #SHORTEST_PROSE}, and stands mostly outside links. Link density as the sign of menus is from
 * Kohlschütter, Fankhauser and Nejdl, "Boilerplate Detection using Shallow Text Features" (WSDM
 * 2010), sentence marks as the sign of articles from the text and symbol density used for Chinese
 * news since; that each element is judged by the sum of what is below it follows Sun, Song and
 * Liao, "DOM based content extraction via text density" (SIGIR 2011). The constants are our own.
 */
final class Weights implements NodeFilter {
  static final double LATIN = .3;
  private static final double SHORTEST_PROSE = 12;

  /** Code is article, but a menu of it is none; it counts less than words. */
  private static final double CODE = .5;

  private static final String MARKS = "。！？；，、：“”…!?;,.:";

  /** What is in one element. */
  static final class Weight {
    double text;
    double linked;
    double prose;
    int links;
    int inPage;

    double density() {
      return text == 0 ? 0 : linked / text;
    }

    /** How much stands outside links. */
    double free() {
      return text - linked;
    }

    private void add(Weight other) {
      text += other.text;
      linked += other.linked;
      prose += other.prose;
      links += other.links;
      inPage += other.inPage;
    }
  }

  private static final Weight NOTHING = new Weight();

  private final Map<Node, Weight> weights = new IdentityHashMap<>();
  private final Shown shown;
  private final Set<Node> out;
  private int inLink;
  private int inCode;

  // The run of text that is open.
  private Element holder;
  private double run;
  private double runLinked;
  private int marks;

  private Weights(Shown shown, Set<Node> out) {
    this.shown = shown;
    this.out = out;
  }

  static Weights of(Element root, Shown shown, Set<Node> out) {
    Weights weights = new Weights(shown, out);
    NodeTraversor.filter(weights, root);
    return weights;
  }

  Weight of(Node node) {
    return weights.getOrDefault(node, NOTHING);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (out.contains(node)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (node instanceof TextNode text) {
      text(text);
    } else if (node instanceof Element element) {
      if (shown.isHidden(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (Shown.isBlock(element)) {
        endRun();
      }
      inLink += isLink(element) ? 1 : 0;
      inCode += element.nameIs("pre") ? 1 : 0;
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      if (isLink(element)) {
        inLink--;
        Weight weight = get(element);
        weight.links++;
        weight.inPage += element.attr("href").startsWith("#") ? 1 : 0;
      }
      if (Shown.isBlock(element)) {
        endRun();
      }
      inCode -= element.nameIs("pre") ? 1 : 0;
      Element parent = element.parent();
      Weight weight = weights.get(element);
      if (parent != null && weight != null) {
        get(parent).add(weight);
      }
    }
    return FilterResult.CONTINUE;
  }

  static boolean isLink(Element element) {
    return element.nameIs("a") && element.hasAttr("href");
  }

  private Weight get(Element element) {
    return weights.computeIfAbsent(element, key -> new Weight());
  }

  private void text(TextNode text) {
    double weight = 0;
    String words = text.getWholeText();
    for (int i = 0; i < words.length(); ) {
      int point = words.codePointAt(i);
      i += Character.charCount(point);
      if (Runs.isHan(point)) {
        weight++;
      } else if (Character.isLetterOrDigit(point)) {
        weight += LATIN;
      } else {
        marks += isMark(point, words, i) ? 1 : 0;
      }
    }
    Element parent = text.parent() instanceof Element element ? element : null;
    if (weight == 0 || parent == null) {
      return;
    }
    Weight own = get(parent);
    own.text += weight;
    own.linked += inLink > 0 ? weight : 0;
    holder = holder == null ? block(parent) : holder;
    run += weight;
    runLinked += inLink > 0 ? weight : 0;
  }

  /** A point within a number or a name ends nothing. */
  private static boolean isMark(int point, String words, int next) {
    boolean inside = point < 128 && next < words.length() && words.charAt(next) > ' ';
    return MARKS.indexOf(point) >= 0 && !inside;
  }

  private static Element block(Element element) {
    Element at = element;
    while (!Shown.isBlock(at) && at.parent() != null) {
      at = at.parent();
    }
    return at;
  }

  private void endRun() {
    if (holder != null) {
      if (inCode > 0) {
        get(holder).prose += run * CODE;
      } else if (marks > 0 && run >= SHORTEST_PROSE && runLinked <= run / 2) {
        get(holder).prose += run - runLinked;
      }
    }
    holder = null;
    run = 0;
    runLinked = 0;
    marks = 0;
  }
}
