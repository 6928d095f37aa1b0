package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Long results on a terminal, which is a real one: that of {@code script}. */
class PagerTest {
  private static final long PATIENCE_MILLIS = 60_000;
  private static final String[] LONG = {"search", "模型 OR model", "-n", "8"};

  /** What stands between the program and its terminal. */
  private static final List<String> TERMINAL =
      List.of(
          "/bin/bash", "-c", "exec script -qfec \"$(printf '%q ' \"$@\")\" /dev/null", "terminal");

  @TempDir Path temporary;
  private Path folder;
  private Map<String, String> variables;
  private String whole;

  @BeforeEach
  void start() {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "script is not installed");
    folder = Program.real(temporary);
    Program shipped = Shipped.program();
    variables = new HashMap<>(Map.of("SHELL", "/bin/bash", "TERM", "xterm-256color"));
    variables.put("WENMAI_INDEX", shipped.index().toString());
    variables.put("NO_COLOR", "1");
    whole =
        new Program(folder)
            .with("WENMAI_INDEX", shipped.index().toString())
            .columns(80)
            .run(LONG)
            .out();
    assertThat(whole.lines().count()).isGreaterThan(40);
  }

  private RealProgram terminal(int rows) {
    return terminal(List.of(), rows);
  }

  private RealProgram terminal(List<String> before, int rows) {
    return new RealProgram(
        folder,
        Stream.concat(before.stream(), TERMINAL.stream()).toList(),
        List.of("-Dwenmai.terminal.out=true", "-Dwenmai.columns=80", "-Dwenmai.rows=" + rows));
  }

  /** Runs the long search before 20 rows, with a pager. */
  private Run paged(String variable, String pager) {
    variables.put(variable, pager);
    Run run = terminal(20).run(variables, LONG);
    return new Run(run.code(), run.out().replace("\r\n", "\n"), run.err());
  }

  @Test
  void whatIsLongerThanTheScreenGoesThroughThePager() throws IOException {
    assertThat(paged("WENMAI_PAGER", "cat > paged; echo $LESS $LV > told; exit 0").exits(0).out())
        .isEmpty();
    assertThat(folder.resolve("paged")).hasContent(whole);
    assertThat(folder.resolve("told")).hasContent("FRX -c\n");
    variables.put("LESS", "-S");
    paged("WENMAI_PAGER", "cat > paged; echo $LESS > told").exits(0);
    assertThat(folder.resolve("told")).hasContent("-S\n");
  }

  @Test
  void whatFitsStartsNoProcess() {
    variables.put("WENMAI_PAGER", "touch started; cat");
    long rows = whole.lines().count();
    Run run = terminal((int) rows + 1).run(variables, LONG).exits(0);
    assertThat(run.out().replace("\r\n", "\n")).isEqualTo(whole);
    assertThat(folder.resolve("started")).doesNotExist();
    terminal((int) rows).run(variables, LONG).exits(0);
    assertThat(folder.resolve("started")).exists();
  }

  @Test
  void thePagerIsChosenAsGitDoes() {
    variables.put("PAGER", "sed s/^/usual:/");
    assertThat(paged("PAGER", "sed s/^/usual:/").exits(0).out().lines())
        .allMatch(line -> line.startsWith("usual:"));
    assertThat(paged("WENMAI_PAGER", "sed s/^/own:/").exits(0).out().lines())
        .allMatch(line -> line.startsWith("own:"));
    assertThat(paged("WENMAI_PAGER", "").exits(0).out()).isEqualTo(whole);
    assertThat(paged("WENMAI_PAGER", "cat").exits(0).out()).isEqualTo(whole);
    variables.put("TERM", "dumb");
    assertThat(paged("WENMAI_PAGER", "sed s/^/own:/").exits(0).out()).isEqualTo(whole);
  }

  @Test
  void aPagerThatIsOfNoUseIsSaidOnceAndTheResultIsShown() {
    String plain =
        "wenmai: the pager 'no-such-pager' cannot be started; WENMAI_PAGER names another\n";
    assertThat(paged("WENMAI_PAGER", "no-such-pager").exits(0).out()).isEqualTo(plain + whole);
    assertThat(paged("WENMAI_PAGER", "no-such-pager -R").exits(0).out())
        .contains("the pager 'no-such-pager -R' cannot be started")
        .endsWith(whole);
    assertThat(paged("WENMAI_PAGER", "false").exits(0).out())
        .isEqualTo(
            "wenmai: the pager 'false' failed (exit code 1); WENMAI_PAGER names another\n" + whole);
  }

  @Test
  void leavingThePagerEarlyEndsQuietlyWithTheCodeOfTheSearch() {
    assertThat(paged("WENMAI_PAGER", "head -n 2").exits(0).out().lines())
        .containsExactlyElementsOf(whole.lines().limit(2).toList());
    variables.put("WENMAI_PAGER", "head -n 1");
    Run refs = terminal(20).run(variables, "refs").exits(0);
    assertThat(refs.out().lines()).hasSize(1);
  }

  @Test
  void anInterruptIsForThePager() throws IOException {
    Files.writeString(
        folder.resolve("pager.sh"),
        """
        trap 'touch interrupted' INT
        touch started
        until [ -e interrupted ]; do sleep 0.1; done
        cat > paged
        """);
    variables.put("WENMAI_PAGER", "/bin/sh pager.sh");
    RealProgram program = terminal(SystemCommand.hearing(), 20);
    Process process = program.start(variables, LONG);
    await(folder.resolve("started"));
    type(process, 3);
    assertThat(program.await(process)).isZero();
    assertThat(folder.resolve("paged")).hasContent(whole);
  }

  @Test
  void lessShowsTheFirstScreenAndEndsWithQ() throws IOException {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/less")), "less is not installed");
    RealProgram program = terminal(20);
    Process process = program.start(variables, LONG);
    InputStream screen = process.getInputStream();
    StringBuilder shown = new StringBuilder();
    while (!shown.toString().endsWith(":") && !shown.toString().contains(":\u001b[K")) {
      int unit = screen.read();
      assertThat(unit).as("less waits for a key; it showed %s", shown).isNotNegative();
      shown.append((char) unit);
    }
    type(process, 'q');
    assertThat(program.await(process)).isZero();
    String rest = new String(screen.readAllBytes(), StandardCharsets.UTF_8);
    assertThat(rest).doesNotContain("wenmai:");
  }

  private static void type(Process process, int key) throws IOException {
    OutputStream keyboard = process.getOutputStream();
    keyboard.write(key);
    keyboard.flush();
  }

  private static void await(Path file) {
    long end = System.currentTimeMillis() + PATIENCE_MILLIS;
    while (!Files.exists(file)) {
      assertThat(System.currentTimeMillis()).as("%s comes", file).isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
  }
}
