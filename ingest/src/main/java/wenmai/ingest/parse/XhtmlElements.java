package wenmai.ingest.parse;

import java.util.Locale;
import java.util.Set;
import org.xml.sax.Attributes;

/** Sorts elements by what they do to the text in them. */
final class XhtmlElements {
  private static final Set<String> HIDDEN =
      Set.of(
          "head",
          "script",
          "style",
          "template",
          "noscript",
          "svg",
          "select",
          "textarea",
          "object",
          "iframe");
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
          "table",
          "thead",
          "tbody",
          "details",
          "summary",
          "fieldset",
          "figure",
          "hr",
          "center",
          "body");

  private XhtmlElements() {}

  /** Whether an element is laid out by itself, so that a word cannot go on over its edge. */
  static boolean isBlock(String element) {
    return BLOCKS.contains(element);
  }

  /** Whether what an element holds is not shown, or is no text of this document. */
  static boolean isHidden(String element, String style) {
    return HIDDEN.contains(element)
        || style.equals("lineno")
        || style.equals("linenos")
        || style.equals("slide-master-content");
  }

  /** Whether a style marks a page or a slide. */
  static boolean isPage(String style) {
    return style.equals("page") || style.equals("slide-content") || style.equals("slide");
  }

  /** The class of an element in lower case, or "". */
  static String style(Attributes attributes) {
    String style = attributes.getValue("class");
    return style == null ? "" : style.toLowerCase(Locale.ROOT);
  }
}
