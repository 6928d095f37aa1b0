package wenmai.ingest.parse;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import wenmai.ingest.parse.Weights.Weight;

/**
 * Tells lists of links apart: the references of an article from teasers of others; and boxes that
 * only ask for something.
 */
final class LinkLists {
  private static final Pattern REFERENCES =
      Pattern.compile(
          "(?i)参考|參考|文献|文獻|往期|引用|注释|脚注|references|bibliography|sources|further reading"
              + "|footnotes|citations");

  private static final Pattern SITE = Pattern.compile("(?i)https?://(?:www\\.)?([^/?#]+)");

  private static final int HEAD = 40;

  /** How long the title of a work is at least, in Han characters. */
  private static final double TITLE = 6;

  private final Weights weights;

  LinkLists(Weights weights) {
    this.weights = weights;
  }

  /** What asks for something: to subscribe, to log in. */
  static boolean isForm(Element element, Weight weight) {
    boolean field = element.selectFirst("input, textarea, select") != null;
    boolean button = element.selectFirst("button") != null;
    return ((field && weight.prose < Article.FEW_WORDS)
            || (button && weight.prose < Article.PROSE / 2))
        && element.selectFirst("pre, h1, h2") == null;
  }

  /**
   * A list of what the article rests on has a heading that says so, within it or before it, or its
   * links lead to several sites; titles are longer there than the names of sites to share on.
   */
  boolean isReferences(Element element) {
    return saysReferences(element) || leadsElsewhere(element);
  }

  static boolean saysReferences(Element element) {
    Element before = element.previousElementSibling();
    String above = before == null ? "" : before.text();
    String words = element.text();
    String head = words.substring(0, Math.min(HEAD, words.length()));
    return REFERENCES.matcher(head).find()
        || (above.length() <= HEAD && REFERENCES.matcher(above).find());
  }

  private boolean leadsElsewhere(Element element) {
    Set<String> sites = new HashSet<>();
    for (Element link : element.select("a[href]")) {
      Matcher site = SITE.matcher(link.attr("href"));
      if (site.lookingAt()) {
        sites.add(site.group(1));
      }
    }
    Weight weight = weights.of(element);
    return sites.size() > 1 && weight.text >= TITLE * weight.links;
  }

  boolean isTeasers(Element element, Weight weight) {
    return weight.links >= 3 && weight.prose < Article.PROSE && isCards(element);
  }

  /** Several parts alike, each a linked title with little beside it. */
  boolean isCards(Element element) {
    for (Element at = element; at != null; at = at.childrenSize() == 1 ? at.child(0) : null) {
      int cards = 0;
      double text = 0;
      for (Element child : at.children()) {
        Weight weight = weights.of(child);
        boolean card =
            weight.links > 0 && weight.linked >= 5 && weight.text < 120 && weight.density() >= .2;
        cards += card ? 1 : 0;
        text += card ? weight.text : 0;
      }
      if (cards >= 3 && text >= .7 * weights.of(at).text) {
        return true;
      }
    }
    return false;
  }
}
