package wenmai.cli.output;

import java.net.URI;
import java.nio.file.Path;
import wenmai.index.SourceName;

/**
 * How text is marked on a terminal, if at all.
 *
 * @param coloured whether to write colours
 * @param linked whether to write OSC 8 links
 */
public record Style(boolean coloured, boolean linked) {
  private static final String ESCAPE = "\u001b[";
  private static final String RESET = ESCAPE + "0m";

  /** Marks nothing. */
  public static final Style PLAIN = new Style(false, false);

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

  String tag(String text) {
    return mark("36", text);
  }

  String model(String text) {
    return mark("33", text);
  }

  /** The text as a link to a source, where links are written. */
  String link(String text, String path) {
    if (SourceName.isAddress(path)) {
      return web(text, path);
    }
    if (!linked) {
      return text;
    }
    URI target = Path.of(path).toUri();
    return "\u001b]8;;" + target.toASCIIString() + "\u001b\\" + text + "\u001b]8;;\u001b\\";
  }

  /** The text as a link to a web address, where links are written and it is nothing but ASCII. */
  String web(String text, String address) {
    boolean safe = !address.isEmpty() && address.chars().allMatch(unit -> unit > 32 && unit < 127);
    return linked && safe
        ? "\u001b]8;;" + address + "\u001b\\" + text + "\u001b]8;;\u001b\\"
        : text;
  }

  private String mark(String code, String text) {
    return coloured && !text.isEmpty() ? ESCAPE + code + "m" + text + RESET : text;
  }
}
