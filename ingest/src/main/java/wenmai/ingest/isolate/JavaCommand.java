package wenmai.ingest.isolate;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a child is started: by the JDK that runs the parent, from the classes that the parent has.
 *
 * @param heapMegabytes what a file may take
 * @param main what it runs
 * @param options more options for the JVM
 */
record JavaCommand(int heapMegabytes, Class<?> main, List<String> options) {
  /** Room for a file of the largest size beside what is made of it. */
  static final int HEAP_MEGABYTES = 512;

  /** What the JVM ends with when its heap is full, by the first option below. */
  static final int OUT_OF_MEMORY = 3;

  /** The property that names the cache of classes which the launcher made, if it did. */
  static final String CACHE = "wenmai.aot";

  /** The first platform that has such caches. */
  private static final int CACHING = 25;

  /** These would change or break a child, and say so on its output. */
  private static final List<String> VARIABLES =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  JavaCommand {
    options = List.copyOf(options);
  }

  static JavaCommand usual() {
    return new JavaCommand(HEAP_MEGABYTES, ParserProcess.class, List.of());
  }

  /**
   * Starts a child.
   *
   * @param scratch where its temporary files go
   */
  Process start(Path scratch) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(
        List.of(
            "-XX:+ExitOnOutOfMemoryError",
            "-Xmx" + heapMegabytes + "m",
            "-Xss4m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            // The virtual machine's own words must not come between the answers, and a file that
            // breaks it leaves no report behind.
            "-XX:+DisplayVMOutputToStderr",
            "-Xlog:disable",
            "-XX:+SuppressFatalErrorMessage",
            "-Dfile.encoding=UTF-8",
            "-Djava.awt.headless=true",
            "-Djava.io.tmpdir=" + scratch));
    line.addAll(classes());
    line.addAll(options);
    line.addAll(List.of("-cp", classPath(), main.getName()));
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.DISCARD);
    VARIABLES.forEach(builder.environment()::remove);
    return builder.start();
  }

  /**
   * The cache of loaded and linked classes that the launcher names, if it does. What a child was
   * not started with when the cache was made, it must not be started with now; a cache that does
   * not fit is passed over.
   */
  private static List<String> classes() {
    String cache = System.getProperty(CACHE, "");
    return cache.isEmpty()
            || Runtime.version().feature() < CACHING
            || !Files.isReadable(Path.of(cache))
        ? List.of()
        : List.of("-XX:AOTCache=" + cache, "--enable-native-access=ALL-UNNAMED");
  }

  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(entry -> Path.of(entry).toAbsolutePath().toString())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
