package wenmai.corpus;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares titles: by their letters and digits alone, folded. */
public final class TitleKeys {
  /** A shorter title, or one of one word, is a word of the language and names too many things. */
  private static final int FEWEST_LETTERS = 12;

  private static final int FEWEST_HAN = 6;
  private static final int MOST_PARTS = 8;

  private static final Pattern QUOTED = Pattern.compile("《([^《》]{2,200})》|“([^“”]{4,200})”");
  private static final Pattern STOP = Pattern.compile("[.。?!]\\s|[,，;；]\\s?|\\s[-–—]\\s");

  private TitleKeys() {}

  /** The key of a title, or "" where it is too short to name one thing. */
  public static String of(String title) {
    String letters = letters(title);
    long han = letters.codePoints().filter(Runs::isHan).count();
    boolean words = title.strip().indexOf(' ') > 0 && letters.length() >= FEWEST_LETTERS;
    return han >= FEWEST_HAN || words ? "title:" + letters : "";
  }

  /**
   * The keys of the titles that words may hold, such as an entry of a list of references: what
   * stands in quotation marks, the whole, its beginning, and its sentences.
   */
  public static List<String> in(String words) {
    Set<String> keys = new LinkedHashSet<>();
    Matcher quoted = QUOTED.matcher(words);
    while (quoted.find()) {
      keys.add(of(quoted.group()));
    }
    keys.add(of(words));
    int sentence = 0;
    Matcher stop = STOP.matcher(words);
    for (int parts = 0; parts < MOST_PARTS && stop.find(); parts++) {
      keys.add(of(words.substring(0, stop.start())));
      keys.add(of(words.substring(sentence, stop.start())));
      boolean ends = ".。?!".indexOf(words.charAt(stop.start())) >= 0;
      sentence = ends ? stop.end() : sentence;
    }
    keys.add(of(words.substring(sentence)));
    keys.remove("");
    return new ArrayList<>(keys);
  }

  /** The title in quotation marks that stands first in words, or "". */
  public static String quoted(String words) {
    Matcher quoted = QUOTED.matcher(words);
    return quoted.find() ? words.substring(quoted.start() + 1, quoted.end() - 1).strip() : "";
  }

  static String letters(String title) {
    StringBuilder letters = new StringBuilder(title.length());
    Fold.fold(title)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
