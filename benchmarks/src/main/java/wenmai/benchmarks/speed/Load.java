package wenmai.benchmarks.speed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import wenmai.corpus.Concept;
import wenmai.corpus.Runs;
import wenmai.corpus.Span;

/** Queries of several classes, and documents of permuted real sentences to ask them of. */
final class Load {
  private static final long SEED = 20261101;
  private static final int QUERIES = 200;
  private static final int PASSAGES_OF_A_DOCUMENT = 20;
  private static final int PASSAGE_CHARACTERS = 120;

  private final Texts texts;
  private final Random random = new Random(SEED);

  Load(Texts texts) {
    this.texts = texts;
  }

  /** As many passages as asked for, in documents of twenty: sentences of all texts, by chance. */
  List<List<String>> documents(int passages) {
    List<String> sentences = new ArrayList<>();
    for (String passage : texts.passages()) {
      for (String sentence : passage.split("(?<=[。！？!?]|[.] )|\n+")) {
        if (!sentence.isBlank()) {
          sentences.add(sentence.strip());
        }
      }
    }
    List<List<String>> documents = new ArrayList<>();
    for (int made = 0; made < passages; made += PASSAGES_OF_A_DOCUMENT) {
      List<String> document = new ArrayList<>();
      while (document.size() < PASSAGES_OF_A_DOCUMENT) {
        StringBuilder passage = new StringBuilder();
        while (passage.length() < PASSAGE_CHARACTERS) {
          passage.append(passage.isEmpty() ? "" : " ");
          passage.append(sentences.get(random.nextInt(sentences.size())));
        }
        document.add(passage.toString());
      }
      documents.add(document);
    }
    return documents;
  }

  /** Queries by class: questions of the sets, words and names, phrases out of the texts. */
  Map<String, List<String>> queries(Iterable<Concept> concepts) {
    Map<String, List<String>> queries = new LinkedHashMap<>();
    queries.put(
        "questions", texts.questions().subList(0, Math.min(QUERIES, texts.questions().size())));
    List<String> names = new ArrayList<>();
    concepts.forEach(concept -> concept.names().forEach(name -> names.add(name.text())));
    List<String> words = new ArrayList<>();
    List<String> phrases = new ArrayList<>();
    while (words.size() < QUERIES / 2) {
      words.add(names.get(random.nextInt(names.size())));
      words.add(cut(2 + random.nextInt(3)) + " " + cut(2));
    }
    while (phrases.size() < QUERIES) {
      phrases.add('"' + cut(4 + random.nextInt(5)) + '"');
    }
    queries.put("words, names", words);
    queries.put("phrases", phrases);
    return queries;
  }

  /** Some characters of a run of Han, or a run of letters that is shorter. */
  private String cut(int length) {
    while (true) {
      String text = texts.passages().get(random.nextInt(texts.passages().size()));
      List<Span> runs = new ArrayList<>();
      for (Runs walk = new Runs(text); walk.next(); ) {
        runs.add(new Span(walk.start(), walk.end()));
      }
      if (!runs.isEmpty()) {
        Span run = runs.get(random.nextInt(runs.size()));
        int from = run.start() + random.nextInt(Math.max(1, run.length() - length));
        return text.substring(from, Math.min(run.end(), from + length));
      }
    }
  }
}
