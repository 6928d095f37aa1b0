package wenmai.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A set of questions over passages: {@code NAME.passages.tsv} has lines of id and text, {@code
 * NAME.questions.tsv} of id, {@code gold:grade} and question.
 */
public record EvalSet(String name, List<EvalPassage> passages, List<Question> questions) {
  private static final String PASSAGES = ".passages.tsv";
  private static final String QUESTIONS = ".questions.tsv";

  /** The names of the sets in a folder, in order. */
  public static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(PASSAGES))
          .map(file -> file.substring(0, file.length() - PASSAGES.length()))
          .sorted()
          .toList();
    }
  }

  /**
   * Reads one set.
   *
   * @throws IOException if a file is missing, or a line is not of the form
   */
  public static EvalSet read(Path folder, String name) throws IOException {
    List<EvalPassage> passages =
        lines(folder.resolve(name + PASSAGES), 2, row -> new EvalPassage(row[0], row[1]));
    List<Question> questions =
        lines(folder.resolve(name + QUESTIONS), 3, row -> new Question(row[2], gold(row[1])));
    Set<String> ids = new HashSet<>();
    passages.forEach(passage -> ids.add(passage.id()));
    for (Question question : questions) {
      if (!ids.contains(question.gold())) {
        throw new IOException(name + QUESTIONS + ": no passage has the id " + question.gold());
      }
    }
    return new EvalSet(name, passages, questions);
  }

  /** The texts of the passages. */
  public List<String> texts() {
    return passages.stream().map(EvalPassage::text).toList();
  }

  /** The texts of the questions. */
  public List<String> asked() {
    return questions.stream().map(Question::text).toList();
  }

  /** The id without its grade, as there is one gold passage a question. */
  private static String gold(String field) {
    int colon = field.lastIndexOf(':');
    return colon < 0 ? field : field.substring(0, colon);
  }

  private static <T> List<T> lines(Path file, int columns, Function<String[], T> make)
      throws IOException {
    List<T> made = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      String[] row = line.split("\t", columns);
      if (row.length < columns) {
        throw new IOException(
            "%s:%d: %d columns are needed".formatted(file, made.size() + 1, columns));
      }
      made.add(make.apply(row));
    }
    return made;
  }
}
