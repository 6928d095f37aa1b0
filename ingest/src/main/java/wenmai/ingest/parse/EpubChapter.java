package wenmai.ingest.parse;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.helpers.AttributesImpl;

/** Hands the tree of a chapter on as the events that blocks are made of. */
final class EpubChapter implements NodeVisitor {
  /** Lists of what stands in the book, and the marks of its notes. */
  private static final Pattern NO_TEXT =
      Pattern.compile("(?:.* )?(?:toc|landmarks|page-list|loi|lot|noteref)(?: .*)?");

  private final XhtmlBlocks blocks;
  private Node passed;
  private int leftOut;

  EpubChapter(XhtmlBlocks blocks) {
    this.blocks = blocks;
  }

  int leftOut() {
    return leftOut;
  }

  @Override
  public void head(Node node, int depth) {
    if (passed != null) {
      return;
    }
    if (node instanceof TextNode text) {
      String words = text.getWholeText();
      blocks.characters(words.toCharArray(), 0, words.length());
    } else if (node instanceof Element element
        && NO_TEXT.matcher(element.attr("epub:type")).matches()) {
      passed = node;
      leftOut += (int) element.text().codePoints().count();
    } else if (node instanceof Element element) {
      blocks.startElement("", name(element), element.tagName(), attributes(element));
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node == passed) {
      passed = null;
    } else if (passed == null && node instanceof Element element) {
      blocks.endElement("", name(element), element.tagName());
    }
  }

  private static String name(Element element) {
    String name = element.tagName().toLowerCase(Locale.ROOT);
    return name.substring(name.indexOf(':') + 1);
  }

  private static AttributesImpl attributes(Element element) {
    AttributesImpl attributes = new AttributesImpl();
    for (Attribute attribute : element.attributes()) {
      String name = attribute.getKey();
      attributes.addAttribute("", name, name, "CDATA", attribute.getValue());
    }
    return attributes;
  }
}
