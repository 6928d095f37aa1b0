package wenmai.ingest.suggest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import wenmai.corpus.Runs;

/**
 * What one pair of brackets says of a name.
 *
 * @param han the Chinese names that it may mean, which nest, the longest first; or none
 * @param latin the long English name, or ""
 * @param acronym its short form, or ""
 */
record Explained(List<String> han, String latin, String acronym) {
  /** Reads brackets by the parts of speech of both languages. */
  record Reader(HanTags hanTags, HanNames hanNames, EnglishTags englishTags) {
    Reader(HanTags hanTags) {
      this(hanTags, new HanNames(hanTags), new EnglishTags());
    }

    /** What the brackets at a place in {@code text} explain, if they explain a name. */
    Optional<Explained> read(String text, Brackets brackets) {
      String before = brackets.before(text);
      List<String> inside = brackets.inside(text);
      if (before.isEmpty() || inside.isEmpty() || isCitation(text, brackets)) {
        return Optional.empty();
      }
      boolean afterHan = Runs.isHan(before.charAt(before.length() - 1));
      Explained found = afterHan ? afterHan(before, inside) : afterLatin(before, inside);
      return Optional.ofNullable(found);
    }

    private Explained afterHan(String before, List<String> inside) {
      String latin = "";
      String acronym = "";
      for (String piece : inside) {
        if (!Latin.isName(piece)) {
          return null;
        }
        if (Acronym.isShort(piece) && acronym.isEmpty()) {
          acronym = piece;
        } else if (latin.isEmpty()) {
          latin = piece;
        } else {
          return null;
        }
      }
      boolean both = !latin.isEmpty() && !acronym.isEmpty();
      if (both && !Acronym.longForm(acronym, latin).equals(latin)) {
        return null;
      }
      List<String> words = Latin.words(latin);
      if (!latin.isEmpty() && !englishTags.isName(words)) {
        return null;
      }
      int size = latin.isEmpty() ? acronym.length() : latin.split("[ -]").length;
      List<String> han = hanNames.endOf(before, size, words.stream().anyMatch(Reader::joins));
      if (latin.isEmpty()) {
        // A letter stands for a character at least: 位置 is no LOC.
        han = han.stream().filter(name -> name.length() >= size).toList();
      }
      return han.isEmpty() ? null : new Explained(han, latin, acronym);
    }

    private Explained afterLatin(String before, List<String> inside) {
      String piece = inside.getFirst();
      if (piece.codePoints().anyMatch(Runs::isHan)) {
        return inside.size() == 1 ? latinThenHan(before, piece) : null;
      }
      String word = Latin.lastWords(before, 1);
      if (Acronym.isShort(word) && inside.size() == 1 && Latin.isName(piece)) {
        boolean fits = Acronym.longForm(word, piece).equals(piece);
        return fits && englishTags.isName(Latin.words(piece))
            ? new Explained(List.of(), piece, word)
            : null;
      }
      if (!Acronym.isShort(piece) || inside.size() > 1) {
        return null;
      }
      String latin = Acronym.longForm(piece, Latin.lastWords(before, Acronym.mostWords(piece)));
      boolean name = Latin.isName(latin) && englishTags.isName(Latin.words(latin));
      return name ? new Explained(List.of(), latin, piece) : null;
    }

    private Explained latinThenHan(String before, String han) {
      boolean name =
          han.length() > 1 && han.length() <= 14 && han.codePoints().allMatch(Runs::isHan);
      if (!name || !hanTags.isName(han)) {
        return null;
      }
      List<String> words = Latin.words(Latin.lastWords(before, 6));
      List<String> latin = new ArrayList<>(words.subList(englishTags.leading(words), words.size()));
      String joined = String.join(" ", latin);
      int size = joined.split("[ -]").length;
      if (!Latin.isName(joined) || (size > 1 && han.length() <= size)) {
        return null;
      }
      if (Acronym.isShort(joined) && han.length() < joined.length()) {
        return null;
      }
      return Acronym.isShort(joined)
          ? new Explained(List.of(han), "", joined)
          : new Explained(List.of(han), joined, "");
    }

    private static final String QUOTES = "“\"‘「『";

    /** Whether a word of an English name stands for the 的 of its Chinese one. */
    private static boolean joins(String word) {
      return word.matches("(?i)of|from|for|with|in|by|to|and|.*-(aware|based|free|level|specific)");
    }

    private static boolean isCitation(String text, Brackets brackets) {
      String all = text.substring(brackets.open(), brackets.end());
      return all.contains("et al")
          || QUOTES.indexOf(all.charAt(1)) >= 0
          || all.contains("http")
          || all.matches(".*\\b(19|20)[0-9]{2}\\b.*");
    }
  }
}
