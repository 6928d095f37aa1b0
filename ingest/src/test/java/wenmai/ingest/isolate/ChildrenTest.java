package wenmai.ingest.isolate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.corpus.Document;
import wenmai.ingest.parse.DocumentParser;
import wenmai.ingest.parse.ParseException;
import wenmai.ingest.parse.ParseException.Reason;

/** Real processes that misbehave in every way; after each, the next file is parsed. */
@Timeout(300)
class ChildrenTest {
  private static final String TEXT = "注意力机制是 GPT-3 的核心。";
  private static final int END_SECONDS = 20;

  private final List<Children> made = new ArrayList<>();

  private Children children(Duration limit, int most) {
    Children children =
        new Children(
            new JavaCommand(64, Misbehaving.class, List.of()), TimeLimit.flat(limit), most);
    made.add(children);
    return children;
  }

  @AfterEach
  void noneIsLeft() {
    made.forEach(Children::close);
    assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void oneChildServesManyFiles() throws IOException {
    Children children = children(Duration.ofMinutes(2), 2);
    DocumentParser parser = new DocumentParser();
    for (int i = 0; i < 20; i++) {
      String text = TEXT.repeat(i + 1);
      assertThat(parse(children, "chatter.txt", text))
          .isEqualTo(parser.parse("a.txt", text.getBytes(StandardCharsets.UTF_8)));
    }
    assertThat(children.started()).isEqualTo(1);
  }

  @Test
  void whatTheParserSaysComesThrough() {
    Children children = children(Duration.ofMinutes(2), 1);
    for (String name : List.of("a.txt", "a.docx", "a.xyz")) {
      byte[] bytes = name.equals("a.txt") ? new byte[] {' '} : "PK\3\4".getBytes();
      ParseException here =
          catchThrowableOfType(ParseException.class, () -> new DocumentParser().parse(name, bytes));
      ParseException there =
          catchThrowableOfType(
              ParseException.class, () -> children.parse(new Wire.Request(name, bytes)));
      assertThat(there.reason()).as(name).isEqualTo(here.reason());
      assertThat(there.detail()).as(name).isEqualTo(here.detail());
    }
    assertThat(children.started()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "hang, TIMEOUT, reading it took longer than 3 seconds",
    "sleep, TIMEOUT, reading it took longer than 3 seconds",
    "full, TIMEOUT, reading it took longer than 3 seconds",
    "fill, OUT_OF_MEMORY, reading it takes more than the 64 MB that a file may take",
    "sink, CRASHED, the process that read it ended with code 1",
    "halt, CRASHED, the process that read it ended with code 0",
    "throw, CRASHED, the process that read it ended with code 1",
    "garble, CRASHED, the process that read it ended with code 137"
  })
  void theNextFileIsParsed(String file, Reason reason, String detail) throws IOException {
    Children children = children(Duration.ofSeconds(3), 1);
    ParseException failure =
        catchThrowableOfType(ParseException.class, () -> parse(children, file + ".txt", TEXT));
    assertThat(failure.getMessage()).isEqualTo(reason.word() + ": " + detail);
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(parse(children, "good.txt", TEXT).text()).isEqualTo(TEXT);
    assertThat(children.started()).isEqualTo(2);
  }

  @Test
  void aChildThatDiedInBetweenIsReplacedInSilence() throws Exception {
    Children children = children(Duration.ofMinutes(2), 1);
    for (int i = 0; i < 3; i++) {
      assertThat(parse(children, "good.txt", TEXT).text()).isEqualTo(TEXT);
      ProcessHandle child = ProcessHandle.of(children.pids()[0]).orElseThrow();
      child.destroyForcibly();
      if (i > 0) {
        child.onExit().get(END_SECONDS, TimeUnit.SECONDS);
      }
    }
    assertThat(parse(children, "good.txt", TEXT).text()).isEqualTo(TEXT);
    assertThat(children.started()).isEqualTo(4);
  }

  @Test
  void aSignalThatEndsTheGroupDoesNotEndAFile() throws Exception {
    Children children = children(Duration.ofMinutes(2), 1);
    parse(children, "good.txt", TEXT);
    for (String signal : List.of("INT", "TERM", "HUP", "QUIT")) {
      new ProcessBuilder("kill", "-" + signal, String.valueOf(children.pids()[0]))
          .start()
          .waitFor();
      assertThat(parse(children, "good.txt", TEXT).text()).as(signal).isEqualTo(TEXT);
    }
    assertThat(children.started()).isEqualTo(1);
  }

  @Test
  void aProcessThatCannotBeStartedIsNoFaultOfTheFile() {
    Children children =
        new Children(
            new JavaCommand(64, Misbehaving.class, List.of("-XX:+ThereIsNoSuchOption")),
            TimeLimit.flat(Duration.ofMinutes(2)),
            1);
    made.add(children);
    ParseException failure =
        catchThrowableOfType(ParseException.class, () -> parse(children, "good.txt", TEXT));
    assertThat(failure.reason()).isEqualTo(Reason.UNREADABLE);
  }

  @Test
  void whatAKilledChildLeftIsDeleted() throws IOException {
    Children children = children(Duration.ofSeconds(30), 1);
    int before = Misbehaving.litter().size();
    parse(children, "litter.txt", TEXT);
    assertThat(Misbehaving.litter()).hasSize(before + 1);
    children.close();
    assertThat(Misbehaving.litter()).hasSize(before);
  }

  @Test
  void noMoreRunThanAreAllowed() throws Exception {
    Children children = children(Duration.ofMinutes(2), 2);
    try (ExecutorService threads = Executors.newFixedThreadPool(6)) {
      List<Future<Document>> parsed = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        parsed.add(threads.submit(() -> parse(children, "good.txt", TEXT)));
      }
      for (Future<Document> one : parsed) {
        assertThat(one.get().text()).isEqualTo(TEXT);
      }
    }
    assertThat(children.started()).isBetween(1, 2);
  }

  @ParameterizedTest
  @CsvSource({"0, 2", "1, 2", "600, 1"})
  void oneMoreComesWhenTheOthersHaveWorkedLong(int seconds, int started) throws Exception {
    Children children =
        new Children(
            new JavaCommand(64, Misbehaving.class, List.of()),
            TimeLimit.flat(Duration.ofSeconds(8)),
            2,
            Duration.ofSeconds(seconds));
    made.add(children);
    try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
      Future<Document> hanging = threads.submit(() -> parse(children, "hang.txt", TEXT));
      while (children.pids().length == 0) {
        Thread.onSpinWait();
      }
      assertThat(parse(children, "good.txt", TEXT).text()).isEqualTo(TEXT);
      boolean meanwhile = children.pids().length == 2;
      assertThat(meanwhile).isEqualTo(started == 2);
      assertThat(catchThrowableOfType(Exception.class, hanging::get)).isNotNull();
    }
  }

  @Test
  void closingEndsWhatIsAtWork() throws Exception {
    Children children = children(Duration.ofMinutes(10), 1);
    try (ExecutorService threads = Executors.newFixedThreadPool(1)) {
      Future<Document> hanging = threads.submit(() -> parse(children, "hang.txt", TEXT));
      while (children.pids().length == 0) {
        Thread.onSpinWait();
      }
      ProcessHandle child = ProcessHandle.of(children.pids()[0]).orElseThrow();
      children.close();
      assertThat(child.isAlive()).isFalse();
      assertThat(catchThrowableOfType(Exception.class, hanging::get)).isNotNull();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"good.txt", "hang.txt", "sleep.txt", "full.txt"})
  void aKilledParentLeavesNone(String file, @TempDir Path folder) throws Exception {
    Path number = folder.resolve("number");
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-Djava.io.tmpdir=" + folder,
                Parent.class.getName(),
                file,
                number.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    while (!Files.exists(number) || Files.size(number) == 0) {
      assertThat(parent.isAlive() || Files.exists(number)).isTrue();
      Thread.onSpinWait();
    }
    ProcessHandle child = ProcessHandle.of(Long.parseLong(Files.readString(number))).orElse(null);
    parent.destroyForcibly().waitFor();
    if (child != null) {
      child.onExit().get(END_SECONDS, TimeUnit.SECONDS);
      assertThat(child.isAlive()).isFalse();
    }
    if (!file.startsWith("full")) { // in a full heap the folder may be more than it can look into
      try (var left = Files.list(folder)) {
        assertThat(left.filter(Files::isDirectory)).isEmpty();
      }
    }
  }

  private static Document parse(Children children, String name, String text) throws IOException {
    return children.parse(new Wire.Request(name, text.getBytes(StandardCharsets.UTF_8)));
  }
}
