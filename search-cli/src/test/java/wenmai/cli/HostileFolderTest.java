package wenmai.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.cli.hostile.Expected;
import wenmai.cli.hostile.HostileFolder;

/**
 * A folder of everything that can go wrong, beside good files: the run ends in time, what is good
 * is found, what is bad is named with the right reason. With {@code -Dwenmai.hostile.full=true} all
 * of it, in full size.
 */
class HostileFolderTest {
  private static final boolean FULL = Boolean.getBoolean("wenmai.hostile.full");

  /** Real, but for a machine that is busy with other things. */
  private static final Duration DEADLINE = Duration.ofMinutes(FULL ? 40 : 5);

  /** A file takes less than a second on a quiet machine, or far more than this. */
  private static final List<String> LIMIT = FULL ? List.of() : List.of("-Dwenmai.parse.seconds=10");

  private static final String SECRET = "Vermilion canary 4711";

  @TempDir Path temporary;

  private final Seed seed = Seed.next();
  private final List<URI> requests = Collections.synchronizedList(new ArrayList<>());
  private HttpServer server;
  private HostileFolder hostile;
  private Program wenmai;
  private RealProgram real;

  @BeforeEach
  void make() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          requests.add(exchange.getRequestURI());
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
    wenmai = new Program(temporary);
    real = new RealProgram(wenmai.folder(), WithoutRights.command(), LIMIT);
    Path canary = Files.writeString(wenmai.folder().resolve("canary.txt"), SECRET + "\n");
    hostile =
        HostileFolder.make(
            Files.createDirectory(wenmai.folder().resolve("hostile")),
            new HostileFolder.Surroundings(
                Shipped.documents(), canary, server.getAddress().getPort(), seed.value()),
            FULL);
  }

  @AfterEach
  void stop() throws Exception {
    server.stop(0);
    Shipped.delete(made("odd"));
  }

  private Path made(String folder) throws Exception {
    Path path = hostile.path().resolve(folder);
    new ProcessBuilder("chmod", "-R", "u+rwx", path.toString()).start().waitFor();
    return path;
  }

  @Test
  void eachFileOfAHostileFolderIsIndexedOrNamed() throws Exception {
    Watched first = new Watched(real);
    JsonNode report =
        first.run(DEADLINE, "index", "-o", "json", "hostile").exits(ExitCode.DONE_IN_PART).json();
    System.out.printf(
        "%s: %d files indexed in %s%n", seed, hostile.expected().size(), first.memory());
    SoftAssertions softly = new SoftAssertions();
    softly.assertThat(first.left()).as("children left").isEmpty();
    softly.assertThat(requests).as("requests").isEmpty();
    Map<String, String> named = named(report.get("failures"), softly);
    check(named, softly);
    found(named, softly);
    wenmai.run("search", "\"" + SECRET + "\"").exits(ExitCode.NOTHING_FOUND);

    JsonNode problems =
        wenmai.run("status", "--problems", "-o", "json").exits(ExitCode.DONE_IN_PART).json();
    softly.assertThat(named(problems.get("failed"), softly)).as("status").isEqualTo(named);

    Watched second = new Watched(real);
    JsonNode again =
        second.run(DEADLINE, "index", "-o", "json").exits(ExitCode.DONE_IN_PART).json();
    System.out.printf("again in %s%n", second.memory());
    softly.assertThat(again.get("parsed").asInt()).as("parsed again").isZero();
    softly.assertThat(named(again.get("failures"), softly)).as("again").isEqualTo(named);
    extracted(named, softly);
    softly.assertAll();
  }

  /** An extraction from a part of the folder gives the rows of what is good, and names the rest. */
  private void extracted(Map<String, String> named, SoftAssertions softly) throws Exception {
    List<String> parts = List.of("good", "locked", "odd", "entities", "empty", "archives");
    List<String> line = new ArrayList<>(List.of("extract", "-o", "jsonl"));
    parts.forEach(part -> line.add("hostile/" + part));
    Watched extraction = new Watched(real);
    Run run = extraction.run(DEADLINE, line.toArray(String[]::new)).exits(ExitCode.DONE_IN_PART);
    System.out.printf("extracted in %s%n", extraction.memory());
    softly.assertThat(extraction.left()).as("children left").isEmpty();
    softly.assertThat(requests).as("requests").isEmpty();
    softly.assertThat(run.out()).doesNotContain("canary 4711");
    Set<String> sources = new HashSet<>();
    run.jsonLines().forEach(row -> sources.add(row.get("source").asText()));
    Set<String> failed = new HashSet<>();
    run.err().lines().filter(said -> said.contains("/hostile/")).forEach(failed::add);
    for (String source : hostile.expected().keySet()) {
      String part = source.substring(hostile.path().toString().length() + 1);
      if (!parts.contains(part.substring(0, part.indexOf('/')))) {
        continue;
      }
      if (named.containsKey(source)) {
        softly
            .assertThat(failed)
            .as("named by extract: " + source)
            .anyMatch(said -> said.startsWith("wenmai: " + source + ": "));
      } else if (part.startsWith("good/")
          && hostile.expected().get(source).words().contains("机制")) {
        softly.assertThat(sources).as("rows of").contains(source);
      }
    }
  }

  /** Each failure by its source, which must be named once. */
  private static Map<String, String> named(JsonNode failures, SoftAssertions softly) {
    Map<String, String> named = new HashMap<>();
    for (JsonNode failure : failures) {
      String source = failure.get("source").asText();
      String before = named.put(source, failure.get("reason").asText());
      softly.assertThat(before).as(source + " was named before").isNull();
    }
    return named;
  }

  private void check(Map<String, String> named, SoftAssertions softly) {
    Map<String, Integer> counts = new TreeMap<>();
    hostile
        .expected()
        .forEach(
            (source, expected) -> {
              String reason = named.get(source);
              counts.merge(reason == null ? "indexed" : word(reason), 1, Integer::sum);
              if (reason == null) {
                softly.assertThat(expected.mayBeIndexed()).as("not named: " + source).isTrue();
              } else {
                softly
                    .assertThat(expected.reasons())
                    .as(source + ": " + reason)
                    .contains(word(reason));
                softly
                    .assertThat(reason)
                    .as(source)
                    .doesNotContain("Exception")
                    .hasSizeLessThan(300);
              }
            });
    Set<String> others = new HashSet<>(named.keySet());
    others.removeAll(hostile.expected().keySet());
    softly.assertThat(others).as("named, and not expected").isEmpty();
    System.out.println("so they end: " + counts);
  }

  private static String word(String reason) {
    int colon = reason.indexOf(':');
    return colon < 0 ? reason : reason.substring(0, colon);
  }

  /** Each good file is found by words that stand in it. */
  private void found(Map<String, String> named, SoftAssertions softly) {
    for (Map.Entry<String, Expected> one : hostile.expected().entrySet()) {
      if (!one.getValue().isGood() || named.containsKey(one.getKey())) {
        continue;
      }
      String words = one.getValue().words();
      Run run;
      if (one.getKey().contains("\ufffd")) {
        run = wenmai.run("search", "\"" + words + "\"");
      } else {
        String phrase = words.isEmpty() ? Quotation.of(wenmai.text(one.getKey())) : words;
        run = wenmai.run("search", "--in", one.getKey(), "\"" + phrase + "\"");
      }
      softly.assertThat(run.code()).as("%s by %s: %s", one.getKey(), words, run.err()).isZero();
    }
  }
}
