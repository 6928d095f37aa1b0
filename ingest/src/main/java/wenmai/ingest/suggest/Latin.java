package wenmai.ingest.suggest;

import java.util.List;
import java.util.regex.Pattern;

/** What a Latin name looks like. */
final class Latin {
  private static final int MOST_WORDS = 7;
  private static final Pattern NAME =
      Pattern.compile("[A-Za-z][A-Za-z0-9+.'-]*(?: [A-Za-z0-9][A-Za-z0-9+.'-]*)*");
  private static final Pattern PLAIN =
      Pattern.compile("[a-z]+|[A-Za-z-]*-(?i:[a-z]*ing|[a-z]*ed|layer|level|free|aware)");
  private static final Pattern FILE = Pattern.compile("\\.[A-Za-z]");
  private static final Pattern LAST_WORDS =
      Pattern.compile("[A-Za-z0-9][A-Za-z0-9+.'-]*(?: [A-Za-z0-9][A-Za-z0-9+.'-]*)*$");

  private Latin() {}

  /** Whether a text is made as names are: a few words of letters, digits and hyphens. */
  static boolean isName(String text) {
    return text.length() > 1
        && NAME.matcher(text).matches()
        && words(text).size() <= MOST_WORDS
        && !text.endsWith(".")
        && !FILE.matcher(text).find()
        && text.codePoints().filter(Character::isLetter).count() > 1;
  }

  /** Whether a name is one word that is not made for one thing: small letters, or half a phrase. */
  static boolean isPlainWord(String text) {
    String rest = text.substring(1);
    return PLAIN.matcher(rest).matches();
  }

  static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  /** The Latin words that a text ends with, at most {@code most} of them; "" if there is none. */
  static String lastWords(String text, int most) {
    // Names are short; looking further back would cost the square of the text's length.
    String near = text.substring(Math.max(0, text.length() - 120)).replaceAll("\\s+", " ");
    var matcher = LAST_WORDS.matcher(near);
    if (!matcher.find()) {
      return "";
    }
    List<String> words = words(matcher.group());
    return String.join(" ", words.subList(Math.max(0, words.size() - most), words.size()));
  }
}
