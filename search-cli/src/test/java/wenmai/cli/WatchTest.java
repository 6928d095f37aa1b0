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
import wenmai.index.IndexFolder;

/** {@code index --watch}, as a process of its own. */
@Timeout(180)
class WatchTest {
  @TempDir Path temporary;

  private Program wenmai;
  private RealProgram real;
  private Path notes;
  private Path lexicon;
  private Process process;
  private BufferedReader out;

  @BeforeEach
  void watch() throws IOException {
    wenmai = new Program(temporary);
    real = new RealProgram(wenmai.folder());
    notes = Notes.in(wenmai.folder()).folder();
    lexicon = Files.writeString(wenmai.folder().resolve("own.yaml"), "[]");
    process = real.start(Map.of(), "--lexicon", "own.yaml", "index", "notes", "--watch");
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
    assertThat(real.said()).as("said at once").contains("bad.pdf: damaged");
    Files.writeString(notes.resolve("more.md"), "gamma\n");
    assertThat(out.readLine()).contains("1 added").contains("1 failed");

    process.toHandle().destroy(); // which leaves its output to be read
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(out.readLine()).isNull();
    assertThat(real.said()).contains("watching 1 source; Ctrl-C ends", "watching has ended");
    assertThat(real.said().lines().filter(line -> line.contains("bad.pdf: damaged"))).hasSize(1);
    assertThat(wenmai.search("gamma").hits()).hasSize(1);
    assertThat(wenmai.run("status", "-o", "json").json().get("unfinished").asBoolean()).isFalse();
    assertThat(new Survivors(wenmai.index()).afterAWhile()).isEmpty();
  }

  @Test
  void aChangedLexiconIsAppliedAndABrokenOneWaitedFor() throws Exception {
    Files.writeString(
        lexicon, "- {id: recurring, kind: concept, prefLabel: {en: recurrent networks}}\n");
    assertThat(out.readLine()).contains("the lexicon has changed: ");
    assertThat(out.readLine()).contains("3 unchanged, 0 failed");
    wenmai.run("--lexicon", "own.yaml", "search", "concept:recurring").exits(ExitCode.FOUND);
    Files.writeString(lexicon, "- {id: recur");
    Files.writeString(notes.resolve("new.md"), "alpha\n");
    Files.writeString(lexicon, "[]");
    assertThat(out.readLine()).contains("the lexicon has changed: ");
    assertThat(out.readLine()).contains("1 added");
    assertThat(process.isAlive()).isTrue();
  }

  @Test
  void aRunBesideItIsEitherDoneOrToldThatTheIndexIsLocked() throws Exception {
    for (int i = 0; i < 5; i++) {
      Files.writeString(notes.resolve("n" + i + ".md"), "# 新\n\n第 " + i + " 份。\n");
      Run beside = wenmai.run("--lexicon", "own.yaml", "index");
      if (beside.code() != ExitCode.FOUND) {
        beside.fails(ExitCode.NO_INDEX, "another run is writing to the index in ");
      }
    }
    Files.writeString(notes.resolve("last.md"), "omega\n");
    String said = out.readLine();
    while (said != null && wenmai.run("search", "omega").code() != ExitCode.FOUND) {
      said = out.readLine();
    }
    assertThat(wenmai.run("--lexicon", "own.yaml", "index", "-o", "json").json().get("unchanged"))
        .hasToString("9");
    assertThat(new IndexFolder(wenmai.index()).damage()).isEmpty();
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
