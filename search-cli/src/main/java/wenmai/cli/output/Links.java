package wenmai.cli.output;

import java.net.URI;
import java.nio.file.Path;
import wenmai.index.SourceName;

/**
 * Where links of a terminal (OSC 8) lead.
 *
 * @param written whether there are any
 * @param host the name of this machine, by which a terminal tells a file of its own from one of
 *     another machine that it is connected to; "" if unknown
 * @param lines whether a file's link may end in {@code #LINE}: kitty, iTerm2, WezTerm and VS Code
 *     go to that line and others pass over it, but terminals of VTE do not open such a link at all
 */
public record Links(boolean written, String host, boolean lines) {
  /** No links. */
  public static final Links NONE = new Links(false, "", false);

  /**
   * The text as a link to a source.
   *
   * @param line from 1, or 0
   */
  String source(String text, String path, int line) {
    return SourceName.isAddress(path) ? web(text, path) : to(text, file(path, line));
  }

  /** The text as a link to a web address, if that is nothing but ASCII. */
  String web(String text, String address) {
    boolean safe = !address.isEmpty() && address.chars().allMatch(unit -> unit > 32 && unit < 127);
    return safe ? to(text, address) : text;
  }

  private String file(String path, int line) {
    if (!written) {
      return "";
    }
    URI uri = Path.of(path).toUri();
    return "file://" + host + uri.getRawPath() + (lines && line > 0 ? "#" + line : "");
  }

  private String to(String text, String address) {
    return written ? "\u001b]8;;" + address + "\u001b\\" + text + "\u001b]8;;\u001b\\" : text;
  }
}
