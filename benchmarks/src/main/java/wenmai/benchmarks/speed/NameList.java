package wenmai.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import wenmai.corpus.Concept;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Name;
import wenmai.corpus.Runs;

/** Names to be found: those of a lexicon by chance, and once these are used up, cuts of texts. */
final class NameList {
  private static final long SEED = 20261101;
  private static final int SHORTEST_HAN = 4;
  private static final int LONGEST_HAN = 8;
  private static final int SHORTEST_LATIN = 8;
  private static final int MOST_WORDS = 3;
  private static final int NAMES_OF_A_CONCEPT = 10;

  private NameList() {}

  /** So many names, no two of which differ only in fold and separators. */
  static List<String> of(int count, Lexicon lexicon, List<String> texts) {
    Random random = new Random(SEED);
    List<String> known = new ArrayList<>();
    for (Concept concept : lexicon.concepts()) {
      concept.names().stream().map(Name::text).forEach(known::add);
    }
    Collections.shuffle(known, random);
    Set<String> keys = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (int i = 0; names.size() < count; i++) {
      String text = texts.get(random.nextInt(texts.size()));
      String name = i < known.size() ? known.get(i) : cut(text, random);
      if (!name.isEmpty() && keys.add(Fold.key(name))) {
        names.add(name);
      }
    }
    return names;
  }

  /** Four to eight Han, or one to three Latin words as they stand in the text; else nothing. */
  private static String cut(String text, Random random) {
    Runs runs = new Runs(text);
    for (int skip = random.nextInt(Math.max(1, text.length() / SHORTEST_HAN)); skip >= 0; skip--) {
      if (!runs.next()) {
        return "";
      }
    }
    int start = runs.start();
    int end = runs.end();
    if (runs.kind() == Runs.Kind.HAN) {
      int length = SHORTEST_HAN + random.nextInt(LONGEST_HAN - SHORTEST_HAN + 1);
      start += random.nextInt(Math.max(1, end - start - length + 1));
      boolean whole =
          end - start >= length && !splits(text, start) && !splits(text, start + length);
      return whole ? text.substring(start, start + length) : "";
    }
    for (int words = random.nextInt(MOST_WORDS); words > 0 && runs.next(); words--) {
      if (runs.kind() == Runs.Kind.HAN || runs.start() != end + 1 || text.charAt(end) != ' ') {
        break;
      }
      end = runs.end();
    }
    return end - start < SHORTEST_LATIN ? "" : text.substring(start, end);
  }

  private static boolean splits(String text, int at) {
    return at < text.length() && Character.isLowSurrogate(text.charAt(at));
  }

  /** A lexicon of nothing but these names. */
  static Lexicon lexicon(List<String> names) throws IOException {
    UnaryOperator<String> quoted =
        name -> '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < names.size(); i += NAMES_OF_A_CONCEPT) {
      List<String> some =
          names.subList(i, Math.min(names.size(), i + NAMES_OF_A_CONCEPT)).stream()
              .map(quoted)
              .toList();
      yaml.append("- {id: n").append(i).append(", kind: concept, prefLabel: {en: ");
      yaml.append(some.getFirst()).append("}, altLabel: {en: ");
      yaml.append(some.subList(1, some.size())).append("}}\n");
    }
    Path file = Files.createTempFile("names", ".yaml");
    try {
      return Lexicon.read(List.of(Files.writeString(file, yaml)));
    } finally {
      Files.delete(file);
    }
  }
}
