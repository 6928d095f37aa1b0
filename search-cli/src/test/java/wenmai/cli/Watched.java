package wenmai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A run of the real program, with an eye on its memory, its children and the clock. */
final class Watched {
  private static final long GLANCE_MILLIS = 50;

  private final RealProgram real;
  private final Map<ProcessHandle, Long> peaks = new HashMap<>();
  private ProcessHandle parent;
  private Duration took;

  Watched(RealProgram real) {
    this.real = real;
  }

  /** Runs it to its end, which must come before the deadline. */
  Run run(Duration deadline, String... arguments) throws Exception {
    long start = System.nanoTime();
    Process process = real.start(Map.of(), arguments);
    parent = process.toHandle();
    CompletableFuture<String> out = CompletableFuture.supplyAsync(() -> text(process));
    while (!process.waitFor(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
      look();
      if (System.nanoTime() - start > deadline.toNanos()) {
        String where = Threads.of(parent);
        parent.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError("no end within " + deadline + "; it was at\n" + where);
      }
    }
    took = Duration.ofNanos(System.nanoTime() - start);
    return new Run(process.exitValue(), out.get(), real.said());
  }

  /** The children that were seen and are still there. */
  List<ProcessHandle> left() {
    return peaks.keySet().stream().filter(one -> !one.equals(parent) && one.isAlive()).toList();
  }

  Duration took() {
    return took;
  }

  /** How much memory parent and children took at most, in a line to print. */
  String memory() {
    List<Long> children =
        peaks.entrySet().stream()
            .filter(one -> !one.getKey().equals(parent))
            .map(Map.Entry::getValue)
            .sorted()
            .toList();
    return "%.1f s, at most %d MB in the parent and %s in one of %d children"
        .formatted(
            took.toMillis() / 1e3,
            peaks.getOrDefault(parent, 0L) >> 10,
            children.isEmpty() ? "nothing" : (children.getLast() >> 10) + " MB",
            children.size());
  }

  private void look() {
    peak(parent);
    parent.descendants().forEach(this::peak);
  }

  /** Linux remembers the most that a process ever had. */
  private void peak(ProcessHandle process) {
    peaks.putIfAbsent(process, 0L);
    try {
      for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
        if (line.startsWith("VmHWM:")) {
          peaks.merge(process, Long.parseLong(line.replaceAll("\\D", "")), Math::max);
        }
      }
    } catch (IOException e) {
      // It has ended, or this is another system.
    }
  }

  private static String text(Process process) {
    try {
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
