package wenmai.benchmarks.speed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import wenmai.corpus.Runs;
import wenmai.corpus.Span;
import wenmai.index.Catalog;

/**
 * Queries cut out of the documents of an index, at random places: 2 to 12 Han characters or 1 to 4
 * words in Latin letters, as they stand there, every fourth as a phrase. Each document gives as
 * many as any other, whatever its length.
 */
final class CutQueries {
  private static final int MOST_HAN = 12;
  private static final int MOST_WORDS = 4;
  private static final int PHRASES = 4;

  /** How much of a text is looked at behind a random place. */
  private static final int STRETCH = 400;

  private final List<String> texts = new ArrayList<>();
  private final Random random;

  CutQueries(Catalog catalog, long seed) throws IOException {
    for (String id : catalog.documentIds()) {
      catalog.document(id).ifPresent(document -> texts.add(document.text()));
    }
    random = new Random(seed);
  }

  /** The next so many queries. */
  List<String> next(int many) {
    List<String> queries = new ArrayList<>();
    while (queries.size() < many) {
      String cut = cut();
      if (!cut.isEmpty()) {
        queries.add(random.nextInt(PHRASES) == 0 ? '"' + cut + '"' : cut);
      }
    }
    return queries;
  }

  /** The words or characters behind a random place; nothing where none stand there. */
  private String cut() {
    String text = texts.get(random.nextInt(texts.size()));
    int from = random.nextInt(Math.max(1, text.length() - STRETCH));
    String stretch = text.substring(from, Math.min(text.length(), from + STRETCH));
    Runs runs = new Runs(stretch);
    // The first run may have been cut in two.
    if (!runs.next() || !runs.next()) {
      return "";
    }
    return runs.kind() == Runs.Kind.HAN ? han(stretch, runs) : words(stretch, runs);
  }

  private String han(String text, Runs runs) {
    int length = 2 + random.nextInt(MOST_HAN - 1);
    Span run = new Span(runs.start(), runs.end());
    int start = run.start() + random.nextInt(Math.max(1, run.length() - length + 1));
    String cut = text.substring(start, Math.min(run.end(), start + length));
    return cut.length() < 2 || !cut.codePoints().allMatch(Runs::isHan) ? "" : cut;
  }

  /** As many words as follow each other with nothing but a blank between them. */
  private String words(String text, Runs runs) {
    int wanted = 1 + random.nextInt(MOST_WORDS);
    int start = runs.compoundStart();
    int end = runs.compoundEnd();
    int words = 1;
    while (words < wanted && runs.next()) {
      if (runs.compoundStart() >= end) {
        boolean beside =
            runs.kind() != Runs.Kind.HAN && text.substring(end, runs.compoundStart()).equals(" ");
        if (!beside) {
          break;
        }
        end = runs.compoundEnd();
        words++;
      }
    }
    return text.substring(start, end);
  }
}
