package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchSearchTest {
  private static final List<String> QUERIES =
      List.of(
          "注意力机制",
          "GPT-3",
          "\"attention is all\"",
          "奖励模型 OR transformer",
          "gpt3 -训练",
          "没有这样的词zzzz",
          "atention",
          "title:GPT",
          "模型的训练是怎么做的？");

  @TempDir static Path folder;
  private static Program wenmai;

  @BeforeAll
  static void indexTheNotes() {
    wenmai = new Program(folder);
    Notes.in(wenmai.folder());
    wenmai.run("index", "notes").exits(0);
  }

  @Test
  void eachAnswerIsThatOfASearchByItself() throws IOException {
    Seed seed = Seed.next();
    Random random = seed.random();
    List<String> asked = new ArrayList<>();
    for (int round = 0; round < 20; round++) {
      List<String> some = new ArrayList<>(QUERIES);
      Collections.shuffle(some, random);
      asked.addAll(some);
    }
    String[] options = {"-n", "3", "--facets", "--context", "20"};
    List<JsonNode> answers = batch(asked, options).exits(ExitCode.FOUND).jsonLines();
    assertThat(answers).hasSameSizeAs(asked);
    for (int i = 0; i < QUERIES.size(); i++) {
      JsonNode alone =
          wenmai.run(joined("search", List.of("-o", "json"), options, "--", asked.get(i))).json();
      assertThat(untimed(answers.get(i)))
          .as("%s: %s", seed, asked.get(i))
          .isEqualTo(untimed(alone));
    }
    for (int i = 0; i < asked.size(); i++) {
      assertThat(answers.get(i).get("query").asText()).isEqualTo(asked.get(i));
    }
  }

  @Test
  void aWrongQueryHasItsErrorInItsLineAndTheOthersTheirAnswers() {
    List<JsonNode> answers =
        batch(List.of("GPT-3", "", "concept:nosuchthing", "-GPT", "GPT-3"))
            .exits(ExitCode.DONE_IN_PART)
            .jsonLines();
    assertThat(answers).hasSize(5);
    for (int wrong : List.of(1, 2, 3)) {
      assertThat(Run.names(answers.get(wrong))).containsExactly("query", "error", "hint");
      assertThat(answers.get(wrong).get("error").asText()).isNotBlank();
      assertThat(answers.get(wrong).get("hint").asText()).isNotBlank();
    }
    assertThat(untimed(answers.get(4))).isEqualTo(untimed(answers.get(0)));
    assertThat(answers.get(4).get("total").asInt()).isPositive();
  }

  @Test
  void whatWasPassedOverInAQueryIsSaidInItsLine() {
    List<JsonNode> answers = batch(List.of("\"GPT-3", "GPT-3")).exits(ExitCode.FOUND).jsonLines();
    assertThat(Run.texts(answers.get(0).get("notices")))
        .anyMatch(text -> text.contains("quotation"));
    assertThat(answers.get(1).has("notices")).isFalse();
  }

  @Test
  void exitsByWhetherAnythingWasFound() {
    assertThat(batch(List.of("xzqwzzzz", "qqqqxyzzy")).exits(ExitCode.NOTHING_FOUND).jsonLines())
        .hasSize(2);
    assertThat(batch(List.of("qqqqxyzzy", "GPT-3")).exits(ExitCode.FOUND).jsonLines()).hasSize(2);
    assertThat(batch(List.of()).exits(ExitCode.NOTHING_FOUND).out()).isEmpty();
  }

  @Test
  void linesMayEndAsOnWindowsAndTheLastNotAtAll() {
    wenmai.input("GPT-3\r\n注意力机制");
    List<JsonNode> answers = wenmai.run("search", "--batch").exits(ExitCode.FOUND).jsonLines();
    assertThat(answers)
        .extracting(answer -> answer.get("query").asText())
        .containsExactly("GPT-3", "注意力机制");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "csv", "md", "html"})
  void printsNothingButJson(String form) {
    wenmai.input("GPT-3\n");
    wenmai.run("search", "--batch", "-o", form).fails(ExitCode.WRONG_USAGE, "--batch");
    wenmai.run("search", "--batch", "-o", "json").exits(ExitCode.FOUND);
  }

  @Test
  void takesNoQueryFromTheCommandLine() {
    wenmai.input("GPT-3\n");
    wenmai.run("search", "--batch", "GPT-3").fails(ExitCode.WRONG_USAGE, "'GPT-3'");
    wenmai.run("search", "--batch", "-n", "0").fails(ExitCode.WRONG_USAGE, "-n");
  }

  @Test
  void whoAsksOnlyAfterTheAnswerIsAnswered() throws IOException {
    RealProgram real = new RealProgram(wenmai.folder());
    Process process = real.start(Map.of(), "search", "--batch", "-n", "1");
    OutputStream questions = process.getOutputStream();
    try (BufferedReader answers = process.inputReader(StandardCharsets.UTF_8)) {
      for (String query : QUERIES) {
        questions.write((query + "\n").getBytes(StandardCharsets.UTF_8));
        questions.flush();
        JsonNode answer = new ObjectMapper().readTree(answers.readLine());
        assertThat(answer.get("query").asText()).isEqualTo(query);
      }
      questions.close();
      assertThat(answers.readLine()).isNull();
      assertThat(real.await(process)).isEqualTo(ExitCode.FOUND);
      assertThat(real.said()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  /** It ends although its own input stays open. */
  @Test
  void endsWhenNobodyReadsTheAnswers() throws IOException {
    RealProgram real = new RealProgram(wenmai.folder());
    Process process = real.start(Map.of(), "search", "--batch");
    try (OutputStream questions = process.getOutputStream()) {
      process.getInputStream().close();
      try {
        for (int i = 0; i < 100 && process.isAlive(); i++) {
          questions.write("注意力机制\n".getBytes(StandardCharsets.UTF_8));
          questions.flush();
        }
      } catch (IOException gone) {
        // it has ended, as it should
      }
      assertThat(real.await(process)).isEqualTo(ExitCode.FOUND);
      assertThat(real.said()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  private static Run batch(List<String> queries, String... options) {
    wenmai.input(String.join("\n", queries) + (queries.isEmpty() ? "" : "\n"));
    return wenmai.run(joined("search", List.of("--batch"), options));
  }

  private static String[] joined(
      String command, List<String> first, String[] options, String... last) {
    List<String> all = new ArrayList<>();
    all.add(command);
    all.addAll(first);
    all.addAll(List.of(options));
    all.addAll(List.of(last));
    return all.toArray(String[]::new);
  }

  private static JsonNode untimed(JsonNode answer) {
    return ((ObjectNode) answer.deepCopy()).without(List.of("took_ms", "notices"));
  }
}
