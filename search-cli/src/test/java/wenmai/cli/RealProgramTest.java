package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own can show. */
class RealProgramTest {
  @TempDir Path temporary;
  private Path folder;
  private RealProgram real;
  private Program wenmai;

  @BeforeEach
  void start() {
    folder = Program.real(temporary);
    real = new RealProgram(folder);
    wenmai = new Program(folder);
    Notes.in(folder);
  }

  @Test
  void theProcessEndsWithTheCodeOfTheRun() {
    Run index = real.run("index", "notes").exits(0);
    assertThat(index.out()).startsWith("3 added, ");
    assertThat(index.err()).isEmpty();
    Run search = real.run("search", "注意力机制", "-o", "json").exits(0);
    assertThat(search.err()).isEmpty();
    assertThat(search.hits()).isEqualTo(wenmai.search("注意力机制").hits());
    real.run("search", "\"不在这里\"").exits(1);
    real.run("index", "--frobnicate").fails(2, "unknown option: '--frobnicate'");
    real.run("--index", "none", "status").fails(4, "there is no index in ");
  }

  @Test
  void aMonstrousQueryEndsWithAnAnswerOrALine() {
    wenmai.run("index", "notes").exits(0);
    String[] words = IntStream.range(0, 1000).mapToObj(i -> "a" + i + "*").toArray(String[]::new);
    real.run("search", String.join(" ", words)).fails(2, "at most 64");
    real.run("search", "注".repeat(10_000)).fails(2, "at most 2000");
    real.run("search", "(".repeat(10_000)).fails(2, "nothing to search for");
    Run open = real.run("search", "(".repeat(5000) + "“GPT-3”", "-o", "json").exits(0);
    assertThat(open.err()).contains("parenthesis").doesNotContain("Exception");
  }

  @Test
  void outputIsUtf8InAnyLocale() {
    wenmai.run("index", "notes").exits(0);
    Run run = real.run(Map.of("LC_ALL", "C"), "search", "GPT-3", "-o", "json").exits(0);
    assertThat(run.hits()).isEqualTo(wenmai.search("GPT-3").hits());
    assertThat(run.out()).contains("注意力机制", "𠮷野家", "😀");
    assertThat(real.run(Map.of("LC_ALL", "C"), "status").exits(0).err()).isEmpty();
  }

  @Test
  void aClosedPipeEndsTheProgramQuietly() throws IOException {
    String corpus = Shipped.documents().toString();
    Process process = real.start(Map.of(), "extract", corpus);
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertThat(out.readLine()).startsWith("{\"document\":");
    }
    assertThat(real.await(process)).isZero();
    assertThat(real.said()).isEmpty();
  }

  @Test
  void helpInAPipeIsNotColoured() {
    Run run = real.run(Map.of("TERM", "xterm-256color", "CLICOLOR", "1"), "--help").exits(0);
    assertThat(run.out()).contains("Usage: wenmai").doesNotContain("\u001b");
  }
}
