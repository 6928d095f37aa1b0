package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code index --watch}, as a process of its own. */
@Timeout(180)
class WatchTest {
  @TempDir Path temporary;

  private Program wenmai;
  private RealProgram real;
  private Path notes;
  private Process process;
  private BufferedReader out;

  @BeforeEach
  void watch() throws IOException {
    wenmai = new Program(temporary);
    real = new RealProgram(wenmai.folder());
    notes = Notes.in(wenmai.folder()).folder();
    process = real.start(Map.of(), "index", "notes", "--watch");
    out = process.inputReader(StandardCharsets.UTF_8);
    assertThat(out.readLine()).matches("\\d\\d:\\d\\d(:\\d\\d)?  3 added, .*");
  }

  @AfterEach
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  @Test
  void whatChangesIsIndexedUntilItIsToldToEnd() throws Exception {
    Files.writeString(notes.resolve("new.md"), "# 新\n\n奖励模型 alpha。\n");
    assertThat(out.readLine()).contains("1 added, 0 changed, 0 moved, 0 removed, 3 unchanged");
    assertThat(wenmai.search("alpha").hits()).hasSize(1);

    Path below = Files.createDirectories(notes.resolve("a/b"));
    Files.move(notes.resolve("new.md"), below.resolve("moved.md"));
    assertThat(out.readLine()).contains("0 added, 0 changed, 1 moved");
    Files.writeString(below.resolve("moved.md"), "# 新\n\n改成 beta。\n");
    assertThat(out.readLine()).contains("0 added, 1 changed");
    Files.delete(below.resolve("moved.md"));
    assertThat(out.readLine()).contains("1 removed");
    wenmai.run("search", "beta").exits(ExitCode.NOTHING_FOUND);

    Files.writeString(notes.resolve("bad.pdf"), "%PDF-1.7\nbroken");
    assertThat(out.readLine()).contains("1 failed");
    Files.writeString(notes.resolve("more.md"), "gamma\n");
    assertThat(out.readLine()).contains("1 added").contains("1 failed");

    process.toHandle().destroy(); // which leaves its output to be read
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(out.readLine()).isNull();
    assertThat(real.said()).contains("watching 1 source; Ctrl-C ends", "watching has ended");
    assertThat(real.said().lines().filter(line -> line.contains("bad.pdf: damaged"))).hasSize(1);
    assertThat(wenmai.search("gamma").hits()).hasSize(1);
    assertThat(wenmai.run("status", "-o", "json").json().get("unfinished").asBoolean()).isFalse();
  }

  @Test
  void aRunThatIsToldToEndLeavesAnIndexThatGoesOn() throws Exception {
    String article = Files.readString(Shipped.documents().resolve("gpt-3.zh.md"));
    for (int i = 0; i < 400; i++) {
      Files.writeString(notes.resolve("n" + i + ".md"), article + "\n\n第 " + i + " 份。\n");
    }
    process.waitFor(3, TimeUnit.SECONDS); // at work by now, or about to be
    process.toHandle().destroy(); // which leaves its output to be read
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(real.said()).contains("watching has ended").doesNotContain("Exception");
    wenmai.run("status").exits(ExitCode.FOUND);
    wenmai.run("index").exits(ExitCode.FOUND);
    assertThat(wenmai.run("status", "-o", "json").json().get("documents").asInt()).isEqualTo(403);
  }
}
