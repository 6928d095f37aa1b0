package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Half of a file that somebody is writing is never taken for the whole. */
@Timeout(60)
class BeingWrittenTest {
  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void makeShelf() throws IOException {
    shelf = new Shelf(folder);
    shelf.write("good.txt", "注意力机制");
  }

  /** The writer stops where the plan and the reading find the same half. */
  @Test
  void theOtherHalfThatComesWhileTheFirstIsParsedIsReadAsWell() throws IOException {
    Path file = shelf.write("slow.txt", "the first half");
    AtomicBoolean done = new AtomicBoolean();
    shelf.reader.reading =
        name -> {
          if (name.equals("slow.txt") && done.compareAndSet(false, true)) {
            append(file, "GPT-3 in the second\n");
          }
        };
    UpdateReport report = shelf.update();
    assertThat(report.failures()).isEmpty();
    assertThat(report.notices()).isEmpty();
    assertThat(report.added()).isEqualTo(2);
    assertThat(report.documents()).isEqualTo(2);
    assertThat(shelf.search("GPT-3").total()).isEqualTo(1);
    assertThat(shelf.source("slow.txt").sha256())
        .isEqualTo(Planner.sha256(Files.readAllBytes(file)));
    assertThat(shelf.update().unchanged()).isEqualTo(2);
  }

  @Test
  void aHalfThatCannotBeParsedIsMendedByTheOther() throws IOException {
    Path file = shelf.write("slow.txt", "BROKEN");
    AtomicBoolean done = new AtomicBoolean();
    shelf.reader.reading =
        name -> {
          if (name.equals("slow.txt") && done.compareAndSet(false, true)) {
            write(file, "GPT-3");
          }
        };
    UpdateReport report = shelf.update();
    assertThat(report.failures()).isEmpty();
    assertThat(report.added()).isEqualTo(2);
    assertThat(shelf.source("slow.txt").failed()).isFalse();
  }

  @Test
  void aHalfThatCannotBeParsedKeepsWhatWasRead() throws IOException {
    Path file = shelf.write("slow.txt", "GPT-3");
    AtomicBoolean done = new AtomicBoolean();
    shelf.reader.reading =
        name -> {
          if (name.equals("slow.txt") && done.compareAndSet(false, true)) {
            write(file, "BROKEN");
          }
        };
    UpdateReport report = shelf.update();
    assertThat(report.failures()).hasSize(1);
    assertThat(report.added()).isEqualTo(1);
    assertThat(shelf.source("slow.txt").stale()).isTrue();
    assertThat(shelf.search("GPT-3").total()).isEqualTo(1);
  }

  /** What is written to at each reading is indexed as it was, and said to be unfinished. */
  @Test
  void whatNeverEndsIsSaidAndReadByTheNextRun() throws IOException {
    Path file = shelf.write("log.txt", "GPT-3");
    AtomicInteger times = new AtomicInteger();
    shelf.reader.reading =
        name -> {
          if (name.equals("log.txt")) {
            append(file, "line " + times.incrementAndGet() + "\n");
          }
        };
    UpdateReport report = shelf.update();
    assertThat(times.get()).isBetween(2, 10);
    assertThat(report.failures()).isEmpty();
    assertThat(report.notices())
        .containsExactly(
            new SourceNotice(file.toString(), "it is being written; the next run reads it again"));
    shelf.reader.reading = name -> {};
    assertThat(shelf.update().changed()).isEqualTo(1);
    assertThat(shelf.search("\"line " + times + "\"").total()).isEqualTo(1);
    assertThat(shelf.update().unchanged()).isEqualTo(2);
  }

  /** Another process would do no otherwise: it empties the file and writes it, without a pause. */
  @Test
  void aFileThatDoesNotStandStillEndsAsItIs() throws Exception {
    Path file = shelf.write("log.txt", "GPT-3 at first");
    shelf.update();
    AtomicBoolean end = new AtomicBoolean();
    Thread writer =
        Thread.ofPlatform()
            .start(
                () -> {
                  for (int i = 0; !end.get(); i++) {
                    write(file, "GPT-3 for the " + i + ". time");
                  }
                });
    UpdateReport report = shelf.update();
    end.set(true);
    writer.join();
    // Where the writer got no turn for long enough, what it had written has been taken.
    String why = "unreadable: it is being written; the next run tries it again";
    assertThat(report.failures()).isSubsetOf(new SourceFailure(file.toString(), why));
    assertThat(shelf.source("log.txt").stale()).isEqualTo(!report.failures().isEmpty());
    shelf.update();
    assertThat(shelf.search("GPT-3").total()).isEqualTo(1);
    assertThat(shelf.source("log.txt").sha256())
        .isEqualTo(Planner.sha256(Files.readAllBytes(file)));
    assertThat(shelf.update().unchanged()).isEqualTo(2);
  }

  @Test
  void whatIsDeletedBetweenPlanAndParseIsNamedAndLeavesWithTheNextRun() throws IOException {
    for (int i = 0; i < 20; i++) {
      shelf.write("n" + i + ".txt", "number " + i);
    }
    shelf.write("z.txt", "GPT-3");
    shelf.reader.reading =
        name -> {
          if (name.equals("n0.txt")) {
            delete(shelf.path("z.txt"));
          }
        };
    UpdateReport report = shelf.update();
    assertThat(report.failures())
        .containsExactly(
            new SourceFailure(shelf.path("z.txt").toString(), "unreadable: it is gone"));
    assertThat(report.added()).isEqualTo(21);
    UpdateReport next = shelf.update();
    assertThat(next.failures()).isEmpty();
    assertThat(next.documents()).isEqualTo(21);
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
