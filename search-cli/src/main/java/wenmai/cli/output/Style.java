package wenmai.cli.output;

/**
 * How text is marked on a terminal, if at all.
 *
 * @param coloured whether to write colours
 * @param links where links lead, if there are any
 */
public record Style(boolean coloured, Links links) {
  private static final String ESCAPE = "\u001b[";
  private static final String RESET = ESCAPE + "0m";

  /** Marks nothing. */
  public static final Style PLAIN = new Style(false, Links.NONE);

  String title(String text) {
    return mark("1", text);
  }

  String quiet(String text) {
    return mark("2", text);
  }

  String lit(String text) {
    return mark("1;31", text);
  }

  String litByConcept(String text) {
    return mark("1;35", text);
  }

  // Neither cyan nor yellow can be read on white: these stand out from white and from black alike.

  String tag(String text) {
    return mark("38;5;31", text);
  }

  String model(String text) {
    return mark("38;5;130", text);
  }

  /**
   * The text as a link to a place in a source.
   *
   * @param line from 1, or 0
   */
  String link(String text, String path, int line) {
    return links.source(text, path, line);
  }

  /** The text as a link to a web address. */
  String web(String text, String address) {
    return links.web(text, address);
  }

  private String mark(String code, String text) {
    return coloured && !text.isEmpty() ? ESCAPE + code + "m" + text + RESET : text;
  }
}
