package wenmai.ingest.parse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import wenmai.corpus.BlockKind;

/**
 * Tells which paragraphs of rich text are headings, by outline level or by a style's name. The
 * parser drops both, so a sign is put in front of the paragraph's words that no text holds; it is
 * dropped when the text is cleaned.
 */
final class RtfOutline {
  private static final char FIRST_SIGN = '\ufdd1';
  private static final int LEVELS = 6;

  private final byte[] rtf;
  private final ByteArrayOutputStream out;
  private final Map<Integer, Integer> styles = new HashMap<>();
  private final StringBuilder name = new StringBuilder();
  private int at;
  private int depth;
  private int sheet;
  private int style;
  private boolean found;

  private RtfOutline(byte[] rtf) {
    this.rtf = rtf;
    this.out = new ByteArrayOutputStream(rtf.length + 1024);
  }

  /** The same rich text with its headings signed; itself where it tells of none. */
  static byte[] signed(byte[] rtf) {
    RtfOutline outline = new RtfOutline(rtf);
    outline.all();
    return outline.found ? outline.out.toByteArray() : rtf;
  }

  /** The level of the heading that begins with these words; 0 if no sign says that it is one. */
  static int level(CharSequence words) {
    for (int i = 0; i < words.length() && i < 8; i++) {
      int level = words.charAt(i) - FIRST_SIGN + 1;
      if (level >= 1 && level <= LEVELS) {
        return level;
      }
    }
    return 0;
  }

  private void all() {
    while (at < rtf.length) {
      byte unit = rtf[at];
      if (unit == '\\') {
        control();
        continue;
      }
      depth += unit == '{' ? 1 : unit == '}' ? -1 : 0;
      if (sheet > 0) {
        styleName(unit);
        sheet = depth < sheet ? 0 : sheet;
      }
      out.write(unit);
      at++;
    }
  }

  /** Style names stand before the semicolon that ends their group's words. */
  private void styleName(byte unit) {
    if (unit == '{') {
      name.setLength(0);
      style = -1;
    } else if (unit == ';') {
      Role role = Role.named(name.toString().strip());
      if (style >= 0 && role != null && role.kind() == BlockKind.HEADING) {
        styles.put(style, role.level());
      }
      name.setLength(0);
    } else {
      name.append((char) (unit & 0xff));
    }
  }

  private void control() {
    int start = at++;
    while (at < rtf.length && Character.isLetter(rtf[at])) {
      at++;
    }
    String word = new String(rtf, start + 1, at - start - 1, StandardCharsets.ISO_8859_1);
    if (word.isEmpty()) {
      at = Math.min(rtf.length, at + 1); // an escaped sign
      out.write(rtf, start, at - start);
      return;
    }
    int digits = at;
    while (at < rtf.length && (Character.isDigit(rtf[at]) || (at == digits && rtf[at] == '-'))) {
      at++;
    }
    int value = value(digits);
    at += at < rtf.length && rtf[at] == ' ' ? 1 : 0;
    at = word.equals("bin") ? (int) Math.min(rtf.length, (long) at + Math.max(0, value)) : at;
    out.write(rtf, start, at - start);
    means(word, value);
  }

  private int value(int digits) {
    String number = new String(rtf, digits, at - digits, StandardCharsets.ISO_8859_1);
    return number.matches("\\d{1,9}") ? Integer.parseInt(number) : -1;
  }

  private void means(String word, int value) {
    if (word.equals("stylesheet")) {
      sheet = depth;
    } else if (sheet > 0) {
      style = word.equals("s") ? value : style;
    } else if (word.equals("outlinelevel") && value >= 0 && value < 9) {
      sign(Math.min(LEVELS, value + 1));
    } else if (word.equals("s") && styles.containsKey(value)) {
      sign(styles.get(value));
    }
  }

  private void sign(int level) {
    found = true;
    int unit = (short) (FIRST_SIGN + level - 1);
    out.writeBytes(("{\\uc1\\u" + unit + "?}").getBytes(StandardCharsets.US_ASCII));
  }
}
