package wenmai.cli.output;

import java.util.List;
import java.util.regex.Pattern;

/** Writes text so that whoever reads it as Markdown sees that text, and bold where it is to be. */
final class Markdown {
  private static final String SIGNS = "\\`*[]<~|#$";
  private static final Pattern OF_A_LIST = Pattern.compile("^[0-9]{1,9}[.)](\\s|$)");

  private Markdown() {}

  /** Text on one line. */
  static String line(String text) {
    return lineStart(escaped(text));
  }

  /** A link. */
  static String link(String text, String address) {
    boolean bracketed = address.indexOf('(') >= 0 || address.indexOf(')') >= 0;
    return "[" + escaped(text) + "](" + (bracketed ? "<" + address + ">" : address) + ")";
  }

  /** A quotation of pieces, those that are lit bold; its lines stay lines. */
  static String quote(List<HitHead.Piece> pieces, boolean cutBefore, boolean cutAfter) {
    StringBuilder text = new StringBuilder(cutBefore ? "… " : "");
    boolean boldEnds = false;
    for (HitHead.Piece piece : pieces) {
      if (piece.lit()) {
        boolean signs = !boldEnds && isPlain(piece.text());
        text.append(signs ? "**" : "<strong>")
            .append(escaped(piece.text()))
            .append(signs ? "**" : "</strong>");
        boldEnds = true;
      } else {
        text.append(escaped(piece.text()));
        boldEnds = false;
      }
    }
    return lines(text.append(cutAfter ? " …" : "").toString());
  }

  /**
   * Whether stars around a text make it bold wherever it stands: its first and last characters are
   * letters or digits. Between Han, which has no blanks, stars beside another sign are just stars.
   */
  private static boolean isPlain(String text) {
    return Character.isLetterOrDigit(text.codePointAt(0))
        && Character.isLetterOrDigit(text.codePointBefore(text.length()))
        && text.indexOf('\n') < 0;
  }

  private static String lines(String text) {
    StringBuilder quote = new StringBuilder();
    String[] lines = text.split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = lines[i].stripTrailing();
      int blanks = line.length() - line.stripLeading().length();
      line = "\u00a0".repeat(blanks) + lineStart(line.substring(blanks));
      boolean broken = !line.isEmpty() && i + 1 < lines.length && !lines[i + 1].isBlank();
      quote.append((("> " + line).stripTrailing()) + (broken ? "\\" : "")).append('\n');
    }
    return quote.toString();
  }

  /** The start of a line that would be one of a list, a heading or a quotation. */
  private static String lineStart(String line) {
    if (OF_A_LIST.matcher(line).find()) {
      return line.replaceFirst("[.)]", "\\\\$0");
    }
    return !line.isEmpty() && "+-=>".indexOf(line.charAt(0)) >= 0 ? "\\" + line : line;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      char before = i == 0 ? ' ' : text.charAt(i - 1);
      char after = i + 1 == text.length() ? ' ' : text.charAt(i + 1);
      boolean entity = unit == '&' && (after == '#' || Character.isLetter(after));
      boolean emphasis =
          unit == '_' && !(Character.isLetterOrDigit(before) && Character.isLetterOrDigit(after));
      if (SIGNS.indexOf(unit) >= 0 || entity || emphasis) {
        escaped.append('\\');
      }
      escaped.append(unit == '\t' ? ' ' : unit);
    }
    return escaped.toString();
  }
}
