package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs of the real program that a signal ends. */
@Timeout(180)
class EndedEarlyTest {
  private static final int MANY = 400;
  private static final int LONG = 6;
  private static final Duration ENOUGH = Duration.ofSeconds(4);

  @TempDir Path temporary;
  private Program wenmai;
  private RealProgram real;

  @BeforeEach
  void manyNotes() throws IOException {
    List<String> hearing = SystemCommand.hearing();
    wenmai = new Program(temporary);
    real = new RealProgram(wenmai.folder(), hearing, List.of());
    Path many = Files.createDirectory(wenmai.folder().resolve("many"));
    String article = Files.readString(Shipped.documents().resolve("gpt-3.zh.md")).repeat(LONG);
    for (int i = 0; i < MANY; i++) {
      Files.writeString(many.resolve("n" + i + ".md"), article + "\n\n第 " + i + " 份。\n");
    }
    // Parsed by another process, and last.
    Files.copy(Shipped.documents().resolve("bert.zh.docx"), many.resolve("z.docx"));
  }

  @ParameterizedTest
  @CsvSource({"INT, 130", "TERM, 143"})
  void anIndexRunKeepsWhatIsDoneAndSaysSo(String signal, int code) throws Exception {
    Process process = real.start(Map.of(), "index", "many");
    untilAtWork(process);
    send(signal, process);
    assertThat(real.await(process)).isEqualTo(code);
    List<String> said = said().lines().toList();
    assertThat(said).hasSize(2);
    assertThat(said.get(0)).matches("wenmai: ended; \\d+ of 401 sources are in the index");
    assertThat(said.get(1)).isEqualTo("        the next wenmai index goes on with the rest");
    int kept = Integer.parseInt(said.get(0).replaceAll(" of .*|\\D", ""));
    JsonNode status = wenmai.run("status", "-o", "json").json();
    assertThat(status.get("documents").asInt()).isEqualTo(kept).isLessThan(MANY);
    assertThat(status.get("unfinished").asBoolean()).isTrue();
    assertThat(new Survivors(wenmai.index()).afterAWhile()).isEmpty();

    Run next = real.run("index", "-o", "json").exits(0);
    assertThat(next.json().get("added").asInt()).isEqualTo(MANY + 1 - kept);
    assertThat(next.json().get("unchanged").asInt()).isEqualTo(kept);
    assertThat(next.json().get("failed").asInt()).isZero();
  }

  @Test
  void aRebuildThatIsEndedLeavesTheOldIndex() throws Exception {
    Notes.in(wenmai.folder());
    wenmai.run("index", "notes").exits(0);
    Process process = real.start(Map.of(), "index", "--rebuild", "notes", "many");
    untilAtWork(process);
    send("INT", process);
    assertThat(real.await(process)).isEqualTo(130);
    assertThat(said()).startsWith("wenmai: ended; the index is as it was\n");
    assertThat(wenmai.run("status", "-o", "json").json().get("documents").asInt()).isEqualTo(3);
  }

  @Test
  void aSecondSignalEndsAtOnce() throws Exception {
    Process process = real.start(Map.of(), "index", "many");
    untilAtWork(process);
    for (int i = 0; i < 50 && process.isAlive(); i++) {
      send("INT", process);
      Thread.sleep(1);
    }
    assertThat(real.await(process)).isIn(130, 128 + 2);
    assertThat(wenmai.run("status").code()).isIn(ExitCode.FOUND, ExitCode.NO_INDEX);
    assertThat(new Survivors(wenmai.index()).afterAWhile()).isEmpty();
  }

  @Test
  void anExtractionEndsWithAWholeRow() throws Exception {
    Process process = real.start(Map.of(), "extract", "many");
    StringBuilder out = new StringBuilder();
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      out.append((char) reader.read());
      send("INT", process);
      reader.transferTo(
          new StringWriter() {
            @Override
            public void write(char[] some, int offset, int length) {
              out.append(some, offset, length);
            }
          });
    }
    assertThat(real.await(process)).isEqualTo(130);
    assertThat(said())
        .matches(
            "wenmai: ended; the rows of \\d+ of 401 documents are whole\n        run it again for all\n");
    assertThat(out.toString()).endsWith("}\n");
    assertThat(new Run(0, out.toString(), "").jsonLines()).isNotEmpty();
  }

  @Test
  void anExtractionIntoAFileLeavesTheOldFile() throws Exception {
    Path rows = Files.writeString(wenmai.folder().resolve("rows.csv"), "old");
    Process process = real.start(Map.of(), "extract", "many", "-o", "csv", "--out", "rows.csv");
    untilAtWork(process);
    send("TERM", process);
    assertThat(real.await(process)).isEqualTo(143);
    assertThat(said()).startsWith("wenmai: ended; nothing was written to rows.csv\n");
    assertThat(rows).hasContent("old");
    try (var left = Files.list(wenmai.folder())) {
      assertThat(left).noneMatch(file -> file.toString().endsWith(".part"));
    }
  }

  @Test
  void aRetagThatIsEndedLeavesAllTagsAsTheyWere() throws Exception {
    real.run("index", "many").exits(0);
    Path own = wenmai.folder().resolve("own.yaml");
    Files.writeString(own, "- {id: large, kind: concept, prefLabel: {zh: 参数, en: parameter}}\n");
    Process process = real.start(Map.of(), "--lexicon", "own.yaml", "retag");
    untilAtWork(process);
    send("INT", process);
    int code = real.await(process);
    if (!said().isEmpty()) {
      assertThat(code).isEqualTo(130);
      assertThat(said()).startsWith("wenmai: ended; all tags are as they were\n");
      assertThat(wenmai.run("index", "-o", "json").json().get("unchanged").asInt())
          .isEqualTo(MANY + 1);
    }
  }

  /** What it said but for how far it had come, which a slow machine has it say. */
  private String said() throws IOException {
    return real.said().replaceAll("wenmai: [a-z]+: \\d+ of \\d+, .*\n", "");
  }

  /** Waits until it has computed for so long that it must have begun, and cannot be done yet. */
  private static void untilAtWork(Process process) throws InterruptedException {
    while (process.isAlive()
        && process.info().totalCpuDuration().orElse(ENOUGH).compareTo(ENOUGH) < 0) {
      Thread.sleep(20);
    }
  }

  private static void send(String signal, Process process) throws InterruptedException {
    List<String> kill = List.of("kill", "-" + signal, Long.toString(process.pid()));
    if (process.isAlive() && !SystemCommand.succeeds(kill)) {
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("it has just ended").isTrue();
    }
  }
}
