package wenmai.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import wenmai.benchmarks.quality.EvalSet;
import wenmai.corpus.Document;
import wenmai.corpus.Passage;
import wenmai.ingest.parse.DocumentParser;
import wenmai.ingest.passage.PassageCutter;

/**
 * Real texts to measure with: the passages of the shipped articles, and of sets of questions where
 * a folder of them is given.
 *
 * @param questions those of the sets; none without a folder
 */
record Texts(List<String> passages, List<String> questions) {
  private static final long SEED = 20261101;

  /** As many characters as one measured round reads, at least. */
  private static final long SAMPLE_CHARACTERS = 400_000;

  static Texts read(Path home, Path sets) throws IOException {
    List<String> passages = new ArrayList<>();
    List<String> questions = new ArrayList<>();
    DocumentParser parser = new DocumentParser();
    PassageCutter cutter = new PassageCutter();
    try (Stream<Path> files = Files.list(home.resolve("corpus").resolve("documents"))) {
      for (Path file : files.sorted().toList()) {
        Document document = parser.parse(file.getFileName().toString(), Files.readAllBytes(file));
        for (Passage passage : cutter.cut(document)) {
          passages.add(passage.span().of(document.text()));
        }
      }
    }
    for (String name : sets == null ? List.<String>of() : EvalSet.names(sets)) {
      EvalSet set = EvalSet.read(sets, name);
      passages.addAll(set.texts());
      questions.addAll(set.asked());
    }
    Collections.shuffle(passages, new Random(SEED));
    Collections.shuffle(questions, new Random(SEED));
    return new Texts(List.copyOf(passages), List.copyOf(questions));
  }

  /** The first passages, or all where there are few. */
  List<String> sample() {
    List<String> sample = new ArrayList<>();
    for (String passage : passages) {
      if (characters(sample) >= SAMPLE_CHARACTERS) {
        break;
      }
      sample.add(passage);
    }
    return sample;
  }

  static long characters(List<String> texts) {
    return texts.stream().mapToLong(String::length).sum();
  }
}
