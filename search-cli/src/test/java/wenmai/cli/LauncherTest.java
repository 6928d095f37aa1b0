package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The launcher, in a folder with a blank and Han characters in its name, from the first start on:
 * one program for all tests, which run in the order of its life.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LauncherTest {
  private static final long PATIENCE_SECONDS = 240;

  /** The JVM starts with the cache of classes or not at all. */
  private static final Map<String, String> WITH_CACHE =
      Map.of("WENMAI_JAVA_OPTS", "-XX:AOTMode=on");

  private static Path temporary;
  private static LaidOut unpacked;

  @BeforeAll
  static void unpack() throws IOException {
    assumeTrue(Runtime.version().feature() >= 25, "a cache of classes needs a JDK 25");
    temporary = Program.real(Files.createTempDirectory("wenmai launcher"));
    unpacked = LaidOut.into(temporary.resolve("我的 articles"));
  }

  @AfterAll
  static void delete() throws IOException {
    if (temporary != null) {
      unpacked.folder().toFile().setWritable(true);
      Shipped.delete(temporary);
    }
  }

  @Test
  @Order(1)
  void theFirstStartsAnswerAndOneOfThemMakesACache() throws Exception {
    List<CompletableFuture<Run>> starts =
        Stream.of("--version", "--version", "--help").map(LauncherTest::later).toList();
    for (CompletableFuture<Run> start : starts) {
      Run run = start.get(PATIENCE_SECONDS, TimeUnit.SECONDS).exits(0);
      assertThat(run.out()).contains("wenmai");
      assertThat(run.err()).isEmpty();
    }
    awaitCache();
    Run search = run(WITH_CACHE, "search", "奖励模型", "-o", "json").exits(0);
    assertThat(search.sources()).contains("reward-model.zh.md");
    assertThat(search.err().lines())
        .as("the program's own index is made by the program with all of its jars")
        .hasSize(2)
        .allMatch(line -> line.startsWith("wenmai: "));
    assertThat(run(WITH_CACHE, "search", "奖励模型").exits(0).err()).isEmpty();
  }

  @Test
  @Order(2)
  void shortCommandsNeedNoOtherJars() throws IOException {
    Path jar = unpacked.folder().resolve("cache").resolve(unpacked.caches().getLast());
    List<String> java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Dwenmai.home=" + unpacked.folder(),
            "-cp",
            jar.toString(),
            "wenmai.cli.Main");
    for (String line :
        List.of(
            "search reward -o text",
            "search GPT-3 -o json --facets --explain",
            "search 奖励 -o jsonl --in corpus",
            "search \"奖励模型\" --concept reward-model --since 2000",
            "show reward-models.en.md",
            "show reward-models.en.md --text",
            "show reward-models.en.md --at 10 -o json",
            "status",
            "status -o json",
            "concepts list -o csv",
            "concepts show reward-model",
            "refs",
            "refs -o csv")) {
      Run run = unpacked.run(java, Map.of(), line.split(" "));
      assertThat(run.code()).as("%s: %s", line, run.err()).isIn(0, 1, 3);
      assertThat(run.err()).as(line).doesNotContain("fault of the program");
    }
    Run raw = run(WITH_CACHE, "show", "reward-models.en.md", "--raw").exits(0);
    assertThat(raw.out()).as("by the program with all of its jars").isNotEmpty();
    Run lint = run(WITH_CACHE, "concepts", "lint").exits(0);
    assertThat(lint.err()).as("by the program with all of its jars").isEmpty();
  }

  @Test
  @Order(3)
  void itIsStartedFromAnywhereInAnyCircumstances() throws IOException {
    Path link = Files.createSymbolicLink(temporary.resolve("文脉"), unpacked.launcher());
    Run linked = unpacked.run(List.of(link.toString()), WITH_CACHE, "--version").exits(0);
    assertThat(linked.err()).isEmpty();
    Run closed =
        unpacked.run(
            List.of("sh", "-c", "exec \"$0\" \"$@\" <&-", unpacked.launcher().toString()),
            WITH_CACHE,
            "search",
            "奖励模型");
    assertThat(closed.exits(0).err()).isEmpty();
    Map<String, String> bare = new HashMap<>(WITH_CACHE);
    bare.put("HOME", null);
    bare.put("XDG_CACHE_HOME", null);
    assertThat(run(bare, "search", "奖励模型").exits(0).err()).isEmpty();
    for (String locale : List.of("C", "POSIX", "zh_CN.GB18030", "zh_CN.UTF-8", "nowhere")) {
      Map<String, String> variables = new HashMap<>(WITH_CACHE);
      variables.put("LC_ALL", locale);
      Run run = run(variables, "search", "奖励模型", "-o", "json").exits(0);
      assertThat(run.sources()).as(locale).contains("reward-model.zh.md");
      assertThat(run.err()).isEmpty();
    }
    Run poor = run(Map.of("PATH", temporary.toString()), "search", "奖励模型").exits(0);
    assertThat(poor.err()).as("without find, stat and cksum").isEmpty();
  }

  @Test
  @Order(4)
  void aChangedJarIsSeenAtTheNextStart() throws IOException {
    List<String> before = unpacked.caches();
    assertThat(run(WITH_CACHE, "search", "zzyzx").exits(1).err()).contains("nothing found");
    unpacked.change("nothing found", "NOTHING FOUND");
    assertThat(run(Map.of(), "search", "zzyzx").exits(1).err()).contains("NOTHING FOUND");
    awaitCache();
    assertThat(run(WITH_CACHE, "search", "zzyzx").exits(1).err()).contains("NOTHING FOUND");
    assertThat(unpacked.caches()).hasSize(2).doesNotContainAnyElementsOf(before);
  }

  @Test
  @Order(5)
  void whereNothingCanBeWrittenItAnswersAllTheSame() throws IOException {
    List<String> withoutRights = WithoutRights.command();
    unpacked.change("nothing found", "Nothing Found");
    unpacked.change("NOTHING FOUND", "Nothing found");
    Path home = Files.createDirectory(temporary.resolve("home"));
    home.toFile().setWritable(false);
    unpacked.folder().toFile().setWritable(false);
    unpacked.folder().resolve("cache").toFile().setWritable(false);
    List<String> before = new java.util.ArrayList<>(withoutRights);
    before.add(unpacked.launcher().toString());
    Run run = unpacked.run(before, Map.of("HOME", home.toString()), "search", "奖励模型");
    unpacked.folder().resolve("cache").toFile().setWritable(true);
    home.toFile().setWritable(true);
    assertThat(run.exits(0).err()).isEmpty();
    assertThat(LaidOut.caches(home)).isEmpty();
  }

  private static CompletableFuture<Run> later(String argument) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return run(Map.of(), argument);
          } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
          }
        });
  }

  private static Run run(Map<String, String> variables, String... arguments) throws IOException {
    return unpacked.run(List.of(unpacked.launcher().toString()), variables, arguments);
  }

  /** Waits until a process in the background has made the cache and has gone. */
  private static void awaitCache() throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (unpacked.caches().stream().noneMatch(file -> file.endsWith(".aot"))
        || unpacked.caches().stream().anyMatch(file -> file.startsWith("training"))) {
      assertThat(System.nanoTime()).as("%s", unpacked.caches()).isLessThan(end);
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
