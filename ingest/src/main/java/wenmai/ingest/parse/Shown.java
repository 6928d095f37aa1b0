package wenmai.ingest.parse;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Knows which parts of a page a reader of it sees. */
final class Shown {
  private static final Set<String> NEVER =
      Set.of(
          "head",
          "script",
          "style",
          "template",
          "svg",
          "select",
          "textarea",
          "object",
          "iframe",
          "frame",
          "datalist",
          "audio",
          "video",
          "canvas",
          "button",
          "rp");
  private static final Set<String> BLOCKS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "header",
          "footer",
          "aside",
          "nav",
          "form",
          "address",
          "dl",
          "dt",
          "dd",
          "ul",
          "ol",
          "li",
          "table",
          "thead",
          "tbody",
          "tfoot",
          "tr",
          "td",
          "th",
          "details",
          "summary",
          "fieldset",
          "figure",
          "figcaption",
          "caption",
          "hr",
          "center",
          "body",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "pre",
          "blockquote",
          "dialog",
          "hgroup",
          "menu",
          "search",
          "legend",
          "optgroup",
          "frameset",
          "noscript");
  private static final Pattern UNSEEN =
      Pattern.compile("(?i)(?:display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
  private static final String TEX = "annotation[encoding=application/x-tex]";

  /** Fewer letters in {@code noscript} only say that the page wants scripts. */
  private static final int WORDS_WITHOUT_SCRIPTS = 200;

  /**
   * What a style hides is shown by a script where it is this much of the page: saved WeChat pages
   * hide the article itself, others the whole body until it is laid out.
   */
  private static final double SHOWN_LATER = .3;

  private final boolean withoutScripts;
  private final boolean typedMath;
  private final int letters;

  private Shown(boolean withoutScripts, boolean typedMath, int letters) {
    this.withoutScripts = withoutScripts;
    this.typedMath = typedMath;
    this.letters = letters;
  }

  static Shown of(Document page) {
    boolean math = page.selectFirst("script[type^=math/tex]") != null;
    Shown all = new Shown(false, math, letters(page, false));
    Shown seen = new Shown(false, math, all.letters);
    boolean bare = seen.count(page) < TikaReader.FEWEST_LETTERS;
    if (!bare) {
      return seen;
    }
    int told = page.select("noscript").stream().mapToInt(e -> letters(e, true)).sum();
    return new Shown(told >= WORDS_WITHOUT_SCRIPTS, math, letters(page, true));
  }

  /** Whether an element is laid out by itself, so that a word cannot go on over its edge. */
  static boolean isBlock(Element element) {
    return BLOCKS.contains(element.normalName());
  }

  boolean isHidden(Element element) {
    String name = element.normalName();
    if (NEVER.contains(name) || (name.equals("noscript") && !withoutScripts)) {
      return true;
    }
    String style = element.className();
    if (!style.isEmpty() && isGutter(style.toLowerCase(Locale.ROOT))) {
      return true;
    }
    if (isPermalink(element) || (name.equals("dialog") && !element.hasAttr("open"))) {
      return true;
    }
    boolean unseen = element.hasAttr("hidden") || UNSEEN.matcher(element.attr("style")).find();
    return unseen
        && letters(element, false) < SHOWN_LATER * letters
        && element.selectFirst(TEX) == null;
  }

  /** Numbers of lines beside code, and drawn formulas whose TeX is there as well. */
  private boolean isGutter(String style) {
    return style.equals("lineno")
        || style.equals("linenos")
        || style.equals("linenodiv")
        || (typedMath
            && (style.startsWith("mathjax") || style.equals("mjx-chtml") || style.equals("mjx")));
  }

  /** The sign beside a heading by which its address can be copied. */
  private static boolean isPermalink(Element element) {
    if (!element.normalName().equals("a") || !element.attr("href").contains("#")) {
      return false;
    }
    String sign = element.text().strip();
    return sign.equals("#") || sign.equals("¶") || sign.equals("§") || sign.equals("🔗");
  }

  private int count(Document page) {
    int[] count = new int[1];
    page.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof Element element && !(node instanceof Document)) {
              return isHidden(element) ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
            }
            count[0] += node instanceof TextNode text ? letters(text.getWholeText()) : 0;
            return FilterResult.CONTINUE;
          }
        });
    return count[0];
  }

  /** Letters below an element that could be shown at all. */
  private static int letters(Element root, boolean withoutScripts) {
    int[] count = new int[1];
    root.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof Element element && node != root) {
              boolean skip =
                  NEVER.contains(element.normalName())
                      || (!withoutScripts && element.nameIs("noscript"));
              return skip ? FilterResult.SKIP_ENTIRELY : FilterResult.CONTINUE;
            }
            count[0] += node instanceof TextNode text ? letters(text.getWholeText()) : 0;
            return FilterResult.CONTINUE;
          }
        });
    return count[0];
  }

  private static int letters(String words) {
    return (int) words.codePoints().filter(Character::isLetterOrDigit).count();
  }
}
