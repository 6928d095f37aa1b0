package wenmai.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Folds a text unit by unit: width (NFKC, where that is one unit), case, kinds of dash and
 * apostrophe, and traditional to simplified characters. The folded text has the length of the text,
 * so that an offset into one is an offset into the other.
 */
public final class Fold {
  private static final String SIMPLIFIED = "traditional-to-simplified.txt";

  /** Blocks where NFKC is more than a change of case: first and last unit of each. */
  private static final char[] COMPATIBILITY = {
    '\u00a0', '\u00bf', '\u2000', '\u206f', '\u2070', '\u209f', '\u2100', '\u218f', '\u2460',
    '\u24ff', '\u2e80', '\u2fdf', '\u3000', '\u3000', '\u3200', '\u33ff', '\uf900', '\ufaff',
    '\ufe30', '\ufe6f', '\uff01', '\uffee'
  };

  private static final char[] TABLE = table();

  private Fold() {}

  /** The folded form of one UTF-16 unit; surrogates stay as they are. */
  public static char fold(char unit) {
    return TABLE[unit];
  }

  /** The folded form of a text, of the same length. */
  public static String fold(String text) {
    char[] units = text.toCharArray();
    for (int i = 0; i < units.length; i++) {
      units[i] = TABLE[units[i]];
    }
    return new String(units);
  }

  /**
   * What two names have in common that differ only in fold, separators and invisible characters.
   */
  public static String key(String name) {
    StringBuilder key = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char unit = fold(name.charAt(i));
      if (!isSeparator(unit) && !isInvisible(unit)) {
        key.append(unit);
      }
    }
    return key.toString();
  }

  /** Whether a unit parts the words of a name: white space or a dash of any kind. */
  public static boolean isSeparator(char unit) {
    return unit == '-'
        || unit == ' '
        || unit == '\n'
        || unit == '\t'
        || isDash(unit)
        || isSpace(unit);
  }

  /** Whether a unit is to be passed over: soft hyphen, zero-width characters, byte order mark. */
  public static boolean isInvisible(char unit) {
    return unit == '\u00ad'
        || (unit >= '\u200b' && unit <= '\u200d')
        || unit == '\u2060'
        || unit == '\ufeff';
  }

  private static boolean isDash(char unit) {
    return (unit >= '\u2010' && unit <= '\u2015')
        || unit == '\u2212'
        || unit == '\ufe58'
        || unit == '\ufe63'
        || unit == '\uff0d';
  }

  private static boolean isSpace(char unit) {
    return unit > 127 && (Character.isWhitespace(unit) || Character.isSpaceChar(unit));
  }

  private static char[] table() {
    char[] table = new char[Character.MAX_VALUE + 1];
    for (int unit = 0; unit < table.length; unit++) {
      table[unit] = (char) unit;
    }
    for (int i = 0; i < COMPATIBILITY.length; i += 2) {
      for (int unit = COMPATIBILITY[i]; unit <= COMPATIBILITY[i + 1]; unit++) {
        String normal = Normalizer.normalize(String.valueOf((char) unit), Normalizer.Form.NFKC);
        if (normal.length() == 1) {
          table[unit] = normal.charAt(0);
        }
      }
    }
    char[] simplified = simplified();
    for (int unit = 0; unit < table.length; unit++) {
      char wide = table[unit];
      char lower = Character.toLowerCase(wide);
      table[unit] = simplified[lower] == 0 ? lower : simplified[lower];
    }
    for (char dash : "\u2010\u2011\u2012\u2013\u2212\ufe58\ufe63\uff0d".toCharArray()) {
      table[dash] = '-';
    }
    table['\u2018'] = '\'';
    table['\u2019'] = '\'';
    for (int unit = 0; unit < table.length; unit++) {
      // Width alone turns some units into a dash that folds on, such as the superscript minus.
      table[unit] = table[table[unit]];
    }
    return table;
  }

  private static char[] simplified() {
    char[] pairs = new char[Character.MAX_VALUE + 1];
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Fold.class.getResourceAsStream(SIMPLIFIED), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          pairs[line.charAt(0)] = line.charAt(2);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(SIMPLIFIED, e);
    }
    return pairs;
  }
}
