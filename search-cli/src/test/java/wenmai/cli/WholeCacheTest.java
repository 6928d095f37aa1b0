package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cache of all classes, for the commands that read documents. */
class WholeCacheTest {
  private static final long PATIENCE_SECONDS = 240;

  /** The JVM starts with the cache of classes or not at all. */
  private static final Map<String, String> WITH_CACHE =
      Map.of("WENMAI_JAVA_OPTS", "-XX:AOTMode=on");

  @Test
  void aRunOfIndexLeavesItToTheNextAndAChangedJarIsSeen(@TempDir Path temporary)
      throws IOException {
    assumeTrue(Runtime.version().feature() >= 25, "a cache of classes needs a JDK 25");
    LaidOut unpacked = LaidOut.into(Program.real(temporary).resolve("我的 articles"));
    Path document = Shipped.documents().resolve("instructgpt.en.pdf");
    String[] index = {"--index", temporary.resolve("索引").toString(), "index", document.toString()};
    List<String> launcher = List.of(unpacked.launcher().toString());
    Run first = unpacked.run(launcher, Map.of(), index).exits(0);
    assertThat(first.out()).contains("1 added");
    String cache = awaitCache(unpacked);

    Run second = unpacked.run(launcher, WITH_CACHE, index).exits(0);
    assertThat(second.err()).isEmpty();
    assertThat(second.out()).contains("1 unchanged");
    Run extracted =
        unpacked.run(launcher, WITH_CACHE, "extract", document.toString(), "-o", "jsonl").exits(0);
    assertThat(extracted.err())
        .as("by a process that has the same classes")
        .hasLineCount(1)
        .contains("1 document, 0 failed");

    unpacked.change(" unchanged", " UNCHANGED");
    assertThat(unpacked.run(launcher, Map.of(), index).exits(0).out()).contains("1 UNCHANGED");
    assertThat(awaitCache(unpacked)).isNotEqualTo(cache);
    assertThat(unpacked.run(launcher, WITH_CACHE, index).exits(0).out()).contains("1 UNCHANGED");
  }

  /** Waits until a process in the background has made the cache, the only one, and has gone. */
  private static String awaitCache(LaidOut unpacked) throws IOException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      List<String> caches = unpacked.caches();
      boolean training = caches.stream().anyMatch(file -> file.startsWith("training"));
      if (!training && caches.size() == 1 && caches.getFirst().endsWith(".aot")) {
        assertThat(caches.getFirst()).startsWith("whole-");
        return caches.getFirst();
      }
      assertThat(System.nanoTime()).as("%s", caches).isLessThan(end);
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }
}
