package wenmai.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import wenmai.corpus.image.ImageReader;
import wenmai.corpus.image.ImageWriter;

/**
 * What {@link Fold} makes of each unit. To work it out takes longer than most searches, so it is
 * done when the program is built, and the table lies beside this class.
 */
final class FoldTable {
  static final String NAME = "fold.image";

  private static final String SIMPLIFIED = "traditional-to-simplified.txt";

  /** Blocks where NFKC is more than a change of case: first and last unit of each. */
  private static final char[] COMPATIBILITY = {
    '\u00a0', '\u00bf', '\u2000', '\u206f', '\u2070', '\u209f', '\u2100', '\u218f', '\u2460',
    '\u24ff', '\u2e80', '\u2fdf', '\u3000', '\u3000', '\u3200', '\u33ff', '\uf900', '\ufaff',
    '\ufe30', '\ufe6f', '\uff01', '\uffee'
  };

  private FoldTable() {}

  /** The table that was made with the program. */
  static char[] read() {
    try {
      return ImageReader.open(FoldTable.class, NAME).units();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The table as it is stored. */
  static byte[] image() {
    return new ImageWriter().section(made()).image();
  }

  private static char[] made() {
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
                FoldTable.class.getResourceAsStream(SIMPLIFIED), StandardCharsets.UTF_8))) {
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
