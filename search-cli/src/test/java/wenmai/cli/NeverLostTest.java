package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;

/**
 * Whatever the file system refuses, the index opens with its last commit, and the next run goes on.
 * What cannot be done without mounting is skipped where that is not permitted.
 */
@Timeout(180)
class NeverLostTest {
  @TempDir Path temporary;
  private Program wenmai;
  private Program undisturbed;
  private Path mounted;

  @BeforeEach
  void notes() {
    wenmai = new Program(temporary);
    Notes.in(wenmai.folder());
    undisturbed = new Program(temporary).with("WENMAI_INDEX", wenmai.folder() + "/undisturbed");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted != null) {
      run("umount", mounted.toString());
    }
  }

  @Test
  void onAFullDiskTheLastCommitStaysAndTheNextRunGoesOn() throws Exception {
    mount("-t", "tmpfs", "-o", "size=600k", "tmpfs");
    wenmai.run("index", "notes").exits(ExitCode.FOUND);
    more();
    Run full = wenmai.run("index", "notes", "more");
    full.fails(ExitCode.NO_INDEX, "No space left on device");
    assertThat(full.err()).contains("nothing was lost").doesNotContain("Exception");
    opens();
    assertThat(wenmai.search("注意力机制").hits()).isNotEmpty();
    assertThat(wenmai.run("index", "--rebuild", "notes", "more").code())
        .isEqualTo(ExitCode.NO_INDEX);
    opens();
    assertThat(wenmai.search("注意力机制").hits()).isNotEmpty();
    assertThat(run("mount", "-o", "remount,size=100m", mounted.toString())).isZero();
    endsUndisturbed("notes", "more");
  }

  @Test
  void anIndexThatMayOnlyBeReadIsReadAndSaysWhyItIsNotWritten() throws Exception {
    wenmai.run("index", "notes").exits(ExitCode.FOUND);
    mount("--bind", wenmai.index().toString());
    assertThat(run("mount", "-o", "remount,bind,ro", mounted.toString())).isZero();
    more();
    Run denied = wenmai.run("index", "notes", "more");
    denied.fails(ExitCode.NO_INDEX, "may only be read");
    assertThat(denied.err()).contains("name another with --index").doesNotContain("Exception");
    wenmai.run("index", "--rebuild", "notes").fails(ExitCode.NO_INDEX, "may only be read");
    wenmai.run("retag").exits(ExitCode.FOUND);
    wenmai.run("index", "notes").exits(ExitCode.FOUND);
    assertThat(wenmai.search("注意力机制").hits()).isNotEmpty();
    assertThat(run("mount", "-o", "remount,bind,rw", mounted.toString())).isZero();
    endsUndisturbed("notes", "more");
  }

  @Test
  void ofTwoRunsAtOnceOneIsToldThatTheIndexIsLocked() throws Exception {
    more();
    RealProgram real = new RealProgram(wenmai.folder());
    Process first = real.start(Map.of(), "index", "notes", "more");
    int locked = 0;
    while (!first.waitFor(20, TimeUnit.MILLISECONDS)) {
      Run second = wenmai.run("index", "notes", "more");
      if (second.code() != ExitCode.FOUND) {
        second.fails(ExitCode.NO_INDEX, "another run is writing to the index in ");
        locked++;
      }
    }
    // Either may be the one that came too late.
    assertThat(first.exitValue()).isIn(ExitCode.FOUND, ExitCode.NO_INDEX);
    assertThat(
            first.exitValue() == ExitCode.FOUND || locked == 0 || real.said().contains("another"))
        .isTrue();
    opens();
    endsUndisturbed("notes", "more");
  }

  /** Enough to be at work for a while, and for more than a few hundred kilobytes. */
  private void more() throws IOException {
    Path more = Files.createDirectories(wenmai.folder().resolve("more"));
    String article = Files.readString(Shipped.documents().resolve("gpt-3.zh.md"));
    for (int i = 0; i < 100; i++) {
      Files.writeString(more.resolve("n" + i + ".md"), article + "\n\n第 " + i + " 份。\n");
    }
  }

  private void opens() throws IOException {
    assertThat(new IndexFolder(wenmai.index()).damage()).isEmpty();
    try (Catalog catalog = new IndexFolder(wenmai.index()).read()) {
      for (String id : catalog.documentIds()) {
        assertThat(catalog.document(id)).isPresent();
      }
    }
  }

  private void endsUndisturbed(String... sources) throws IOException {
    String[] line = new String[sources.length + 1];
    line[0] = "index";
    System.arraycopy(sources, 0, line, 1, sources.length);
    wenmai.run(line).exits(ExitCode.FOUND);
    undisturbed.run(line).exits(ExitCode.FOUND);
    SameIndex.check(wenmai, undisturbed, "after the fault");
  }

  /** Mounts something where the index lies. */
  private void mount(String... what) throws Exception {
    Files.createDirectories(wenmai.index());
    String[] line = new String[what.length + 2];
    line[0] = "mount";
    System.arraycopy(what, 0, line, 1, what.length);
    line[line.length - 1] = wenmai.index().toString();
    assumeThat(run(line)).as("mounting is permitted").isZero();
    mounted = wenmai.index();
  }

  private static int run(String... line) throws Exception {
    try {
      return new ProcessBuilder(line)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      return -1; // there is no such program
    }
  }
}
