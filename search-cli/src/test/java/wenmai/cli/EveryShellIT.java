package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program as shells and scripts start it: pipes, closed streams, odd homes, locales, folders.
 */
class EveryShellIT {
  @TempDir static Path temporary;
  private static Installed wenmai;

  @BeforeAll
  static void index() throws IOException {
    SystemCommand.run("chmod", "a+rx", temporary);
    wenmai = Installed.in(temporary.resolve("某处 place"));
    Notes.in(wenmai.work());
    wenmai.run("--index", ".wenmai", "index", "notes").exits(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "search 模型 注意力",
        "search GPT-3 -o json",
        "search GPT-3 -o jsonl",
        "status",
        "concepts",
        "extract notes",
        "extract",
        "--help",
        "search --help"
      })
  void headEndsItQuietly(String command) throws IOException {
    Run run = wenmai.shell("{ wenmai " + command + "; echo $? >&2; } | head -1");
    assertThat(run.exits(0).out().lines()).hasSizeLessThanOrEqualTo(1);
    // What stands in a pipe when its reader goes may have been all.
    String code = command.equals("refs") ? "1" : "0";
    assertThat(run.err().lines().filter(line -> !line.contains(" mentions of ")))
        .containsOnly(code);
  }

  @Test
  void aBatchWithoutEndEndsWithItsReader() throws IOException {
    String asked = "yes 注意力机制 | (timeout 60 wenmai search --batch --facets -n 50; echo $? >code)";
    assertThat(wenmai.shell(asked + " | head -c 100; echo; cat code").exits(0).out())
        .startsWith("{\"query\"")
        .doesNotEndWith("124\n");
  }

  @Test
  void aReaderThatIsGoneBeforeTheFirstLineEndsItQuietly() throws IOException {
    Run run = wenmai.shell("{ wenmai extract notes; echo $? >&2; } | true");
    assertThat(run.exits(0).err().lines()).containsExactly("0");
  }

  @Test
  void aClosedStandardInputChangesNothing() throws IOException {
    String search = "wenmai search GPT-3 -o jsonl";
    Run open = wenmai.shell(search + " </dev/null").exits(0);
    Run closed = wenmai.shell(search + " <&-").exits(0);
    assertThat(closed).isEqualTo(open);
    assertThat(wenmai.shell("wenmai search --batch <&-").exits(1).out()).isEmpty();
    assertThat(wenmai.shell("wenmai index notes <&-").exits(0).out()).startsWith("0 added");
  }

  @Test
  void aClosedStandardOutputIsSaid() throws IOException {
    wenmai.shell("wenmai search GPT-3 >&-").fails(3, "standard output is closed");
    wenmai.shell("wenmai search GPT-3 <&- >&-").fails(3, "standard output is closed");
    wenmai.shell("wenmai search GPT-3 >&- 2>&-").exits(3);
    wenmai.shell("wenmai --index closed index notes >&-").fails(3, "standard output is closed");
    assertThat(wenmai.run("--index", "closed", "search", "GPT-3").exits(0).out()).isNotEmpty();
  }

  @Test
  void aClosedStandardErrorChangesNothing() throws IOException {
    Run open = wenmai.shell("wenmai search GPT-3").exits(0);
    assertThat(wenmai.shell("wenmai search GPT-3 2>&-")).isEqualTo(open);
    wenmai.shell("wenmai search --frobnicate 2>&-").exits(2);
    Run index = wenmai.shell("wenmai --index closed-err index notes 2>&-").exits(0);
    assertThat(index.out()).startsWith("3 added");
  }

  @Test
  void aFullDiskIsSaid() throws IOException {
    wenmai.shell("wenmai search GPT-3 >/dev/full").fails(3, "No space left on device");
    wenmai.shell("wenmai extract notes >/dev/full").exits(3);
    wenmai.shell("wenmai search --frobnicate 2>/dev/full").exits(2);
    Run open = wenmai.shell("wenmai search GPT-3").exits(0);
    assertThat(wenmai.shell("wenmai search GPT-3 2>/dev/full")).isEqualTo(open);
  }

  @ParameterizedTest
  @ValueSource(strings = {"C", "POSIX", "nowhere", "en_US.ISO-8859-1", ""})
  void anyLocaleReadsAndWritesHan(String locale) throws IOException {
    Path folder = Files.createDirectories(wenmai.work().resolve("笔记 " + locale));
    Files.writeString(folder.resolve("新的一篇.md"), "# 新的一篇\n\n奖励模型 alpha。\n");
    Map<String, String> variables = Map.of("LC_ALL", locale);
    String index = "index-" + locale;
    Run made = wenmai.run(variables, "--index", index, "index", folder.getFileName().toString());
    assertThat(made.exits(0).out()).startsWith("1 added, ");
    assertThat(made.err()).isEmpty();
    Run search = wenmai.run(variables, "--index", index, "search", "奖励模型").exits(0);
    assertThat(search.out()).contains("新的一篇.md", "奖励模型 alpha");
    assertThat(search.err()).isEmpty();
  }

  @Test
  void aHomeThatCannotBeWrittenIsSaidOnlyWhereItIsNeeded() throws IOException {
    Installed other =
        new Installed(Unpacked.all().script(), AnotherUser.command(), temporary.resolve("另 other"))
            .made();
    Notes.in(other.work());
    Path closed = Files.createDirectory(other.place().resolve("closed"));
    SystemCommand.run("chmod", "a=rx", closed);
    for (String home : List.of(closed.toString(), "/nonexistent", "")) {
      Map<String, String> variables = Map.of("HOME", home);
      if (!home.isEmpty()) {
        Run search = other.run(variables, "search", "奖励模型").exits(4);
        assertThat(search.err().lines().toList()).hasSize(3).last().asString().contains("--index");
      }
      String index = "index" + home.length();
      Run made = other.run(variables, "--index", index, "index", "notes").exits(0);
      assertThat(made.err()).isEmpty();
      Run found = other.run(variables, "--index", index, "search", "注意力机制").exits(0);
      assertThat(found.out()).contains("注意力笔记");
      assertThat(found.err()).isEmpty();
      assertThat(other.run(variables, "extract", "notes").exits(0).out()).contains("GPT-3");
    }
  }

  @Test
  void aCurrentFolderThatWasDeletedIsSaid() throws IOException {
    Run run = wenmai.shell("mkdir gone; cd gone; rmdir ../gone; wenmai search GPT-3").exits(2);
    // The first line is the shell's own, where it says so.
    assertThat(run.err().lines().filter(line -> line.startsWith("wenmai: ")))
        .containsExactly(
            "wenmai: the current folder is gone",
            "wenmai: change to one that is there, and run again");
  }

  @Test
  void twoSearchesAtOnceFindTheSame() throws IOException {
    Run one = wenmai.run("search", "注意力机制", "-o", "jsonl").exits(0);
    Run two =
        wenmai.shell(
            "wenmai search 注意力机制 -o jsonl >a & wenmai search 注意力机制 -o jsonl >b & wait; cat a b");
    assertThat(two.out()).isEqualTo(one.out() + one.out());
    assertThat(two.err()).isEmpty();
  }

  @Test
  void aSearchBesideAnIndexRunFindsWhatIsThere() throws IOException {
    many("many");
    Run run =
        wenmai.shell(
            """
            cp -r .wenmai beside
            wenmai --index beside index many >counts & indexing=$!
            for i in 1 2 3; do wenmai --index beside search GPT-3 -o jsonl >>hits || echo $?; done
            wait $indexing && cat counts""");
    assertThat(run.exits(0).out()).startsWith("400 added, ");
    assertThat(Files.readAllLines(wenmai.work().resolve("hits"))).hasSizeGreaterThanOrEqualTo(3);
    assertThat(run.err().lines().filter(line -> !line.contains("an index run is at work")))
        .isEmpty();
  }

  @Test
  void ofTwoIndexRunsAtOnceOneIsToldThatTheIndexIsLocked() throws IOException {
    many("plenty");
    Run run =
        wenmai.shell(
            """
            for i in 1 2; do { wenmai --index both index plenty >/dev/null; echo $?; } & done
            wait""");
    List<String> codes = run.out().lines().sorted().toList();
    if (codes.contains("4")) {
      assertThat(run.err()).contains("another run is writing to the index in ");
      assertThat(run.err().lines()).hasSize(2);
    }
    assertThat(codes).containsAnyOf("0").doesNotContain("2", "3", "70");
    wenmai.run("--index", "both", "status").exits(0);
  }

  private static void many(String name) throws IOException {
    Path folder = Files.createDirectory(wenmai.work().resolve(name));
    String article = Files.readString(Shipped.documents().resolve("gpt-3.zh.md"));
    for (int i = 0; i < 400; i++) {
      Files.writeString(folder.resolve("n" + i + ".md"), article + "\n\n第 " + i + " 份。\n");
    }
  }
}
