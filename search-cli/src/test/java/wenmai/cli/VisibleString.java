package wenmai.cli;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import wenmai.corpus.Block;
import wenmai.corpus.Document;
import wenmai.corpus.Runs;
import wenmai.corpus.Span;

/**
 * A string that a reader sees in a document and might ask for: some characters of a script without
 * spaces, or a word, a name, a number or a part of one, or several of these with what stands
 * between them.
 */
record VisibleString(Document document, Span span) {
  private static final Set<UnicodeScript> UNSPACED =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.BOPOMOFO);

  private static final String QUOTES = "\"“”「」『』＂〝〞";
  private static final int MOST_CHARACTERS = 8;
  private static final int MOST_ATOMS = 6;
  private static final int LONGEST_ATOM = 80;

  String text() {
    return span.of(document.text());
  }

  /** A string cut anywhere within one block of the document; null if nothing is seen there. */
  static VisibleString cut(Document document, Random random) {
    Block block = document.blocks().get(random.nextInt(document.blocks().size()));
    List<Span> atoms = atoms(document.text(), block.span(), random);
    return atoms.isEmpty() ? null : from(document, atoms, random.nextInt(atoms.size()), random);
  }

  /** A string that goes over an offset within a block; null if nothing is seen on both sides. */
  static VisibleString over(Document document, int offset, Random random) {
    List<Span> atoms =
        atoms(document.text(), document.blockAt(offset).orElseThrow().span(), random);
    int behind = 0;
    while (behind < atoms.size() && atoms.get(behind).start() < offset) {
      behind++;
    }
    if (behind == 0 || behind == atoms.size()) {
      return null;
    }
    int first = Math.max(0, behind - 1 - random.nextInt(MOST_ATOMS));
    int last = Math.min(atoms.size() - 1, behind + random.nextInt(MOST_ATOMS));
    return new VisibleString(document, new Span(atoms.get(first).start(), atoms.get(last).end()));
  }

  private static VisibleString from(Document document, List<Span> atoms, int first, Random random) {
    String text = document.text();
    boolean unspaced = isUnspaced(text.codePointAt(atoms.get(first).start()));
    int most = 1 + random.nextInt(unspaced ? MOST_CHARACTERS : MOST_ATOMS);
    int last = Math.min(atoms.size() - 1, first + most - 1);
    if (unspaced && random.nextInt(4) > 0) {
      // Characters side by side alone, however the lines break.
      last = first;
      while (last + 1 < Math.min(atoms.size(), first + most)
          && isUnspaced(text.codePointAt(atoms.get(last + 1).start()))
          && isWrap(text, atoms.get(last).end(), atoms.get(last + 1).start())) {
        last++;
      }
    }
    return new VisibleString(document, new Span(atoms.get(first).start(), atoms.get(last).end()));
  }

  private static List<Span> atoms(String text, Span block, Random random) {
    return random.nextInt(3) == 0 ? runs(text, block) : atoms(text, block);
  }

  /** What a user types for it, in quotation marks: on one line, and without marks of its own. */
  String typed(boolean oneLine) {
    StringBuilder typed = new StringBuilder();
    String text = text();
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (QUOTES.indexOf(unit) >= 0) {
        typed.append(' ');
      } else if (unit == '\n' && oneLine && !text.contains("\n\n")) {
        int after = i + 1;
        while (after < text.length() - 1 && Character.isWhitespace(text.charAt(after))) {
          after++;
        }
        boolean within = isUnspaced(text.codePointBefore(i)) && isUnspaced(text.codePointAt(after));
        typed.append(within ? "" : " ");
        i = after - 1;
      } else {
        typed.append(unit);
      }
    }
    return "\"" + typed + "\"";
  }

  boolean isUnspaced() {
    return text().codePoints().allMatch(VisibleString::isUnspaced);
  }

  private static boolean isWrap(String text, int from, int to) {
    String between = text.substring(from, to);
    return between.isBlank() && (from == to || between.indexOf('\n') == between.lastIndexOf('\n'));
  }

  /** Characters, and what blanks and characters part. */
  private static List<Span> atoms(String text, Span block) {
    List<Span> atoms = new ArrayList<>();
    int start = -1;
    for (int i = block.start(); i <= block.end(); ) {
      int point = i < block.end() ? text.codePointAt(i) : ' ';
      boolean unspaced = isUnspaced(point);
      if (unspaced || Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        if (start >= 0) {
          add(atoms, text, start, i);
          start = -1;
        }
        if (unspaced) {
          atoms.add(new Span(i, i + Character.charCount(point)));
        }
      } else if (start < 0) {
        start = i;
      }
      i += Character.charCount(point);
    }
    return atoms;
  }

  private static void add(List<Span> atoms, String text, int start, int end) {
    boolean seen = text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
    if (seen && end - start <= LONGEST_ATOM) {
      atoms.add(new Span(start, end));
    }
  }

  /** Characters, and the whole of each Latin or number run, or its parts. */
  private static List<Span> runs(String text, Span block) {
    List<Span> atoms = new ArrayList<>();
    String inside = block.of(text);
    Runs runs = new Runs(inside);
    while (runs.next()) {
      if (runs.kind() != Runs.Kind.HAN) {
        atoms.add(new Span(runs.start(), runs.end()).shift(block.start()));
        continue;
      }
      for (int i = runs.start(); i < runs.end(); ) {
        int point = inside.codePointAt(i);
        if (isUnspaced(point)) {
          atoms.add(new Span(i, i + Character.charCount(point)).shift(block.start()));
        }
        i += Character.charCount(point);
      }
    }
    return atoms;
  }

  private static boolean isUnspaced(int point) {
    return Character.isLetter(point) && UNSPACED.contains(UnicodeScript.of(point));
  }
}
