package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a terminal is sent, byte for byte but for places and times, as files that a reviewer reads:
 * {@code ␛} is an escape character.
 */
class TerminalGoldenIT {
  private static final String ESCAPE = "\u001b";

  /** Each with the exit code that it ends with. */
  private static final List<Asked> ASKED =
      List.of(
          new Asked(0, "search 奖励模型 -n 2"),
          new Asked(0, "search reward model --lang en --since 2022 -n 2"),
          new Asked(0, "search 人类反馈 zzyzx -n 1"),
          new Asked(1, "search zzyzx"),
          new Asked(1, "search '\"奖厉模型\"' --no-expand"),
          new Asked(0, "search 注意力机制 -n 1 --context 40"),
          new Asked(0, "concepts show rlhf"),
          new Asked(2, "search --contxt 3 奖励模型"),
          new Asked(2, "serach 奖励模型"),
          new Asked(2, "search -GPT"),
          new Asked(4, "--index 没有/index search 奖励模型"),
          new Asked(2, "--lexicon 没有.yaml search 奖励模型"),
          new Asked(0, "--help"),
          new Asked(0, "search --help"));

  private record Asked(int code, String line) {}

  @TempDir static Path temporary;
  private static Installed wenmai;

  @BeforeAll
  static void index() throws IOException {
    assumeThat(SystemCommand.succeeds(List.of("script", "--version"))).as("script").isTrue();
    wenmai = Installed.in(temporary.toRealPath().resolve("某处 place"));
    Path articles = Files.createDirectory(wenmai.work().resolve("articles"));
    try (Stream<Path> shipped = Files.list(Shipped.documents())) {
      for (Path document : (Iterable<Path>) shipped.filter(Files::isRegularFile)::iterator) {
        Files.copy(document, articles.resolve(document.getFileName()));
      }
    }
    wenmai.run("--index", ".wenmai", "index", "articles").exits(0);
    Path many = Files.createDirectory(wenmai.work().resolve("many"));
    String article = Files.readString(Shipped.documents().resolve("gpt-3.zh.md")).repeat(4);
    for (int i = 0; i < 160; i++) {
      Files.writeString(many.resolve("第 " + i + " 份.md"), article + "\n\n第 " + i + " 份。\n");
    }
  }

  @ParameterizedTest
  @CsvSource({"60,yes", "60,no", "80,yes", "80,no", "140,yes", "140,no"})
  void theTerminalIsSentTheSame(int columns, String colour) throws IOException {
    boolean coloured = colour.equals("yes");
    String before = coloured ? "" : "NO_COLOR=1 ";
    StringBuilder all = new StringBuilder();
    for (Asked asked : ASKED) {
      Run run = wenmai.onTerminal(columns, 300, before, "wenmai " + asked.line());
      run.exits(asked.code());
      all.append("$ wenmai ").append(asked.line()).append('\n').append(run.out()).append('\n');
    }
    all.append("$ wenmai index many\n").append(progress(columns, before));
    Golden.check(
        "terminal-%d%s.txt".formatted(columns, coloured ? "-colour" : ""), plain(all.toString()));
  }

  /** The last of the lines of progress; its numbers are of the machine. */
  private static String progress(int columns, String before) throws IOException {
    Path index = wenmai.work().resolve("progress");
    Run run = wenmai.onTerminal(columns, 300, before, "wenmai --index progress index many");
    run.exits(0);
    Shipped.delete(index);
    List<String> drawn =
        Stream.of(run.out().split("\r")).filter(line -> line.contains(" left")).toList();
    assertThat(drawn).as(run.out()).isNotEmpty();
    String last = drawn.getLast();
    assertThat(last.replace(ESCAPE + "[K", "").length()).isLessThan(columns);
    return last.replaceAll("[0-9.]*[0-9]", "N").replaceAll("\\[[#.]+]", "[##..]") + "\n";
  }

  private static String plain(String sent) throws IOException {
    return sent.replace("\r\n", "\n")
        .replaceAll("file://[^/]*" + wenmai.work().toUri().getRawPath(), "file://HOST/FOLDER/")
        .replace(wenmai.work().toString(), "/FOLDER")
        .replace(ESCAPE, "␛");
  }
}
