package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell without a terminal: lines are piped in. */
class ShellTest {
  @TempDir Path folder;
  private Program wenmai;

  @BeforeEach
  void indexTheNotes() {
    wenmai = new Program(folder);
    Notes.in(wenmai.folder());
    wenmai.run("index", "notes").exits(0);
  }

  @Test
  void aLineIsASearch() {
    String alone = wenmai.run("search", "注意力机制", "-n", "2").exits(0).out();
    assertThat(shell("注意力机制 -n 2").exits(0).out()).isEqualTo(alone);
    assertThat(shell("search 注意力机制 -n 2").out()).isEqualTo(alone);
    assertThat(shell("", "注意力机制 -n 2", "", "q", "GPT-3").out()).isEqualTo(alone);
  }

  @Test
  void quotationMarksAreTheQuerysOwnButForThoseAroundTheValueOfAnOption() {
    String phrase = wenmai.run("search", "\"注意力机制\"").exits(0).out();
    assertThat(shell("\"注意力机制\"").out()).isEqualTo(phrase);
    assertThat(shell("\"注意力机制\" --in \"notes\"").out()).isEqualTo(phrase);
  }

  @Test
  void keysTurnPagesAndWiden() {
    String first = wenmai.run("search", "GPT-3", "-n", "1").exits(0).out();
    String second = wenmai.run("search", "GPT-3", "-n", "1", "--page", "2").exits(0).out();
    String wide =
        wenmai.run("search", "GPT-3", "-n", "1", "--page", "2", "--context", "200").exits(0).out();
    assertThat(shell("GPT-3 -n 1", "n", "p", "n", "w").exits(0).out())
        .isEqualTo(first + second + first + second + wide);
    assertThat(shell("GPT-3 -n 1 --page 2", "p").out()).isEqualTo(second + first);
  }

  @Test
  void whatFindsNothingIsRelaxed() {
    String relaxed = wenmai.run("search", "GPT-3", "qqxzzy").exits(0).out();
    Run run = shell("\"GPT-3 qqxzzy\" --lang zh", "w");
    assertThat(run.out()).isEqualTo(relaxed);
    assertThat(run.err()).contains("nothing found").contains("wenmai: GPT-3 qqxzzy");
  }

  @Test
  void keysSayWhenThereIsNothingToDo() {
    assertThat(shell("n").err()).contains("there is no result yet");
    assertThat(shell("GPT-3", "n").err()).contains("that was the last page");
    assertThat(shell("GPT-3", "p").err()).contains("this is the first page");
    assertThat(shell("GPT-3", "o 99").err()).contains("no hit 99");
    assertThat(shell("qqxzzy", "w").err()).contains("nothing to relax");
    assertThat(shell("shell").err()).contains("already");
    assertThat(shell("search --batch", "qqxzzy").err())
        .contains("--batch")
        .contains("nothing found");
    assertThat(shell("?").out()).contains("next page").contains("Ctrl-D");
  }

  @Test
  void aHitIsShownWhereItCannotBeOpened() {
    assertThat(shell("GPT-3 -n 1 --quiet", "o 1").exits(0).out()).contains("offset");
  }

  @Test
  void aHitIsOpenedWhereItStandsAlsoWhenMoreAroundItIsShown() {
    String narrow = shell("GPT-3 -n 1", "o 1").exits(0).out();
    String place = narrow.substring(narrow.lastIndexOf("offset"));
    assertThat(shell("GPT-3 -n 1", "w", "o 1").exits(0).out()).endsWith(place);
  }

  @Test
  void everyCommandIsThere() {
    assertThat(shell("status").out()).isEqualTo(wenmai.run("status").out());
    assertThat(shell("concepts show rlhf").out())
        .isEqualTo(wenmai.run("concepts", "show", "rlhf").out());
    assertThat(shell("#rlhf", "@gpt-3 -n 1").out())
        .isEqualTo(
            wenmai.run("search", "concept:rlhf").out()
                + wenmai.run("search", "model:gpt-3", "-n", "1").out());
  }

  @Test
  void aWrongLineIsSaidAndTheNextIsDone() {
    Run run = shell("GPT-3 --since never", "concept:nosuch", "show me", "注意力机制 -n 1");
    run.exits(ExitCode.DONE_IN_PART);
    assertThat(run.err())
        .contains("'never' is no date")
        .contains("nosuch")
        .contains("to look for these words: search show me");
    assertThat(run.out()).isEqualTo(wenmai.run("search", "注意力机制", "-n", "1").out());
  }

  @Test
  void theOptionsOfOneLineEndWithIt() {
    Run run =
        wenmai
            .input("GPT-3 --color always -n 1\nGPT-3 -n 1\n")
            .run("--lexicon", HOME_LEXICON.toString(), "shell")
            .exits(0);
    String coloured = wenmai.run("search", "GPT-3", "-n", "1", "--color", "always").out();
    assertThat(run.out()).isEqualTo(coloured + wenmai.run("search", "GPT-3", "-n", "1").out());
  }

  private static final Path HOME_LEXICON = Program.HOME.resolve("corpus").resolve("lexicon.yaml");

  @Test
  void whatAnotherRunCommitsIsFound() throws IOException {
    RealProgram real = new RealProgram(wenmai.folder());
    Process process = real.start(Map.of(), "shell");
    OutputStream lines = process.getOutputStream();
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      say(lines, "search zebrafish -o jsonl");
      say(lines, "search GPT-3 -n 1 -o jsonl");
      assertThat(out.readLine()).contains("GPT-3");
      Files.writeString(wenmai.folder().resolve("notes/fish.md"), "A zebrafish swims here.\n");
      wenmai.run("index").exits(0);
      say(lines, "search zebrafish -o jsonl");
      assertThat(out.readLine()).contains("zebrafish swims");
      lines.close();
      assertThat(out.readLine()).isNull();
      assertThat(real.await(process)).isEqualTo(0);
      assertThat(real.said()).isEmpty();
    } finally {
      process.destroyForcibly();
    }
  }

  private static void say(OutputStream to, String line) throws IOException {
    to.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    to.flush();
  }

  private Run shell(String... lines) {
    return wenmai.input(String.join("\n", lines) + "\n").run("shell");
  }
}
