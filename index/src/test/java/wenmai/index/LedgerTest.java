package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger keeps of sources that failed, and when they are tried again. */
class LedgerTest {
  private static final List<String> WORDS =
      List.of(
          "timeout",
          "out of memory",
          "crashed",
          "encrypted",
          "damaged",
          "no text",
          "not supported",
          "unreadable",
          "too large");

  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void makeShelf() throws IOException {
    shelf = new Shelf(folder);
    shelf.write("good.txt", "注意力机制");
  }

  @Test
  void theReasonsAreTheNine() {
    assertThat(Arrays.stream(Reason.values()).map(Reason::word)).isEqualTo(WORDS);
  }

  @Test
  void whateverGoesWrongTheReasonIsOneOfThemAndASentence() {
    List<Throwable> faults =
        List.of(
            new IOException("java.io.IOException: nested"),
            new IOException((String) null),
            new IOException("damaged: the PDF is broken inside"),
            new IOException("two\nlines"),
            new OutOfMemoryError("Java heap space"),
            new StackOverflowError(),
            new IllegalStateException("wenmai.index.Foo: bar"),
            new NoClassDefFoundError("org/apache/Foo"));
    List<String> reasons = new ArrayList<>();
    faults.forEach(fault -> reasons.add(Reason.ofReader(fault)));
    Stream.of(
            new AccessDeniedException("/a"),
            new FileSystemException("/a", null, "Input/output error"),
            new FileSystemException("/a"),
            new IOException("sun.nio.fs.UnixException"))
        .forEach(fault -> reasons.add(Reason.ofDisk(fault)));
    reasons.add(new SourceFailure("/a", "any\nwords").reason());
    reasons.forEach(LedgerTest::assertSaid);
    assertThat(reasons).contains("damaged: the PDF is broken inside", "unreadable: any words");
  }

  @Test
  void whateverHappensToARunItsReasonsAreOneOfThem() throws IOException {
    shelf.write("a.txt", "BROKEN");
    shelf.write("b.txt", "BROKEN silently");
    shelf.write("c.txt", "CRASH");
    shelf.write("d.txt", "ERROR");
    shelf.write("e.txt", "x".repeat(2 << 20));
    Scan there = shelf.scan();
    List<SourceFile> files = new ArrayList<>(there.files());
    files.add(SourceFile.of(shelf.path("gone.txt")));
    String nowhere = folder.resolve("nowhere").toString();
    String closed = shelf.path("closed").toString();
    Scan scan =
        new Scan(
            there.roots(),
            files,
            List.of(nowhere),
            List.of(new SourceFailure(closed, "no permission")));
    UpdateReport report = shelf.update(scan, Shelf.USUAL);
    assertThat(report.failures()).hasSize(8);
    report.failures().forEach(failure -> assertSaid(failure.reason()));
    Path away = Files.move(shelf.texts, folder.resolve("away"));
    Scan gone = Scan.of(List.of(), List.of(), List.of(shelf.texts), List.of());
    shelf.update(gone, Shelf.USUAL).failures().forEach(failure -> assertSaid(failure.reason()));
    assertThat(shelf.update(gone, Shelf.REBUILD).failures()).hasSize(1);
    shelf.updater().remove(List.of(nowhere)).failures().forEach(one -> assertSaid(one.reason()));
    assertThat(away).exists();
  }

  @Test
  void theBytesOfAFailedSourceAreKnownByTheirHash() throws IOException {
    Path bad = shelf.write("bad.txt", "BROKEN");
    shelf.update();
    SourceRecord failed = shelf.source("bad.txt");
    assertThat(failed.sha256()).isEqualTo(Planner.sha256(Files.readAllBytes(bad)));
    assertThat(failed.parser()).isEqualTo("1");
  }

  @Test
  void anotherParserTriesOnceMoreWhatFailed() throws IOException {
    shelf.write("bad.txt", "BROKEN");
    shelf.update();
    shelf.reader.read.clear();
    assertThat(shelf.update().parsed()).isZero();
    shelf.reader.version = "2";
    assertThat(shelf.update().failures()).hasSize(1);
    assertThat(shelf.reader.read).containsExactly("bad.txt");
    assertThat(shelf.source("bad.txt").parser()).isEqualTo("2");
    assertThat(shelf.update().parsed()).isZero();
    assertThat(shelf.reader.read).hasSize(1);
  }

  @Test
  void whatTheReaderLackedRoomForIsTriedAgain() throws IOException {
    shelf.reader.lacking = true;
    assertThat(shelf.update().failures())
        .extracting(SourceFailure::reason)
        .containsExactly("unreadable: there is no room for it");
    assertThat(shelf.source("good.txt").sha256()).isEmpty();
    shelf.reader.lacking = false;
    assertThat(shelf.update().failures()).isEmpty();
    assertThat(shelf.search("注意力机制").total()).isEqualTo(1);
  }

  @Test
  void whatMemoryRanOutForIsTriedOnceMoreWithNothingBesideIt() throws IOException {
    shelf.write("large.txt", "GPT-3");
    shelf.reader.reading = this::starveOnce;
    assertThat(shelf.update().failures()).isEmpty();
    assertThat(shelf.search("GPT-3").total()).isEqualTo(1);
  }

  private void starveOnce(String name) {
    if (Collections.frequency(shelf.reader.read, "large.txt") == 1 && name.equals("large.txt")) {
      throw new OutOfMemoryError("Java heap space");
    }
  }

  @Test
  void whatMemoryRanOutForTwiceIsTriedAgainByTheNextRun() throws IOException {
    shelf.reader.reading =
        name -> {
          throw new OutOfMemoryError("Java heap space");
        };
    assertThat(shelf.update().failures().getFirst().reason()).startsWith("out of memory: ");
    assertThat(shelf.source("good.txt").sha256()).isEmpty();
    shelf.reader.reading = name -> {};
    assertThat(shelf.update().failures()).isEmpty();
  }

  @Test
  void aStaleVersionStaysOverMovesRetriesAndOtherParsers() throws IOException {
    shelf.write("a.txt", "GPT-3");
    shelf.update();
    String document = shelf.source("a.txt").document();
    Path broken = shelf.write("a.txt", "BROKEN");
    shelf.update();
    shelf.reader.version = "2";
    shelf.update();
    assertStale("a.txt", document);
    Files.move(broken, shelf.path("b.txt"));
    shelf.reader.version = "3";
    shelf.update();
    assertStale("b.txt", document);
    assertThat(shelf.update(Shelf.RETRY).failures()).hasSize(1);
    assertStale("b.txt", document);
    Files.move(shelf.path("b.txt"), shelf.path("c.txt"));
    shelf.update(Shelf.RETRY);
    assertStale("c.txt", document);
  }

  @Test
  void whatIsTooLargeIsNotReadAgainUntilItIsWrittenTo() throws IOException {
    shelf.reader.mostBytes = 1 << 10;
    Path large = shelf.write("large.txt", "x".repeat(4 << 20));
    assertThat(shelf.update().failures().getFirst().reason()).startsWith("too large: 4 MB");
    String sha256 = shelf.source("large.txt").sha256();
    assertThat(sha256).isEqualTo(Planner.sha256(Files.readAllBytes(large)));
    FileTime written = FileTime.from(Instant.now().minusSeconds(100));
    Files.setLastModifiedTime(large, written);
    // Nobody could know, but for having read it.
    Files.writeString(large, "y".repeat((4 << 20) + 1));
    Files.setLastModifiedTime(large, written);
    shelf.update();
    assertThat(shelf.source("large.txt").sha256()).isEqualTo(sha256);
    shelf.write("large.txt", "z".repeat(4 << 20));
    shelf.update();
    assertThat(shelf.source("large.txt").sha256())
        .isEqualTo(Planner.sha256(Files.readAllBytes(large)));
    assertThat(shelf.reader.read).containsExactly("good.txt");
  }

  @Test
  void whatCannotBeLookedIntoStandsInTheLedgerUntilItCan() throws IOException {
    shelf.write("sub/a.txt", "GPT-3");
    shelf.update();
    SourceFailure failure =
        new SourceFailure(shelf.path("sub").toString(), Reason.UNREADABLE, "no permission");
    Scan scan =
        Scan.of(List.of(shelf.texts), List.of(shelf.path("good.txt")), List.of(), List.of());
    Scan closed = new Scan(scan.roots(), scan.files(), List.of(), List.of(failure));
    assertThat(shelf.update(closed, Shelf.USUAL).failures()).containsExactly(failure);
    assertThat(shelf.source("sub").reason()).isEqualTo(failure.reason());
    assertThat(shelf.search("GPT-3").total()).isEqualTo(1);
    assertThat(shelf.update(closed, Shelf.USUAL).isOfChange()).isFalse();
    UpdateReport open = shelf.update();
    assertThat(open.failures()).isEmpty();
    assertThat(open.removed()).isZero();
    assertThat(open.unchanged()).isEqualTo(2);
  }

  @Test
  void aFolderThatCouldNotBeLookedIntoAndIsGoneKeepsWhatItHeld() throws IOException {
    shelf.update();
    Files.move(shelf.texts, folder.resolve("away"));
    Scan gone = Scan.of(List.of(), List.of(), List.of(shelf.texts), List.of());
    for (int run = 0; run < 3; run++) {
      assertThat(shelf.update(gone, Shelf.USUAL).failures()).hasSize(1);
      assertThat(shelf.search("注意力机制").total()).isEqualTo(1);
    }
    Files.move(folder.resolve("away"), shelf.texts);
    assertThat(shelf.update().unchanged()).isEqualTo(1);
  }

  @Test
  void whatWasCutOrGarbledIsSaidAndIsNoFailure() throws IOException {
    shelf.write("cut.txt", "GPT-3 CUT");
    shelf.write("garbled.txt", "GARBLED");
    UpdateReport report = shelf.update();
    assertThat(report.failures()).isEmpty();
    assertThat(report.notices())
        .containsExactlyInAnyOrder(
            new SourceNotice(shelf.path("cut.txt").toString(), "cut: what stood behind line 3"),
            new SourceNotice(
                shelf.path("garbled.txt").toString(), "garbled: 4 of 8 characters cannot be read"));
    assertThat(shelf.update().notices()).isEmpty();
    try (Catalog catalog = shelf.index.read()) {
      assertThat(catalog.notices()).hasSameElementsAs(report.notices());
    }
  }

  private void assertStale(String name, String document) throws IOException {
    assertThat(shelf.source(name).stale()).isTrue();
    assertThat(shelf.source(name).document()).isEqualTo(document);
    assertThat(shelf.search("GPT-3").total()).isEqualTo(1);
  }

  private static void assertSaid(String reason) {
    assertThat(WORDS).as(reason).anyMatch(word -> reason.startsWith(word + ": "));
    assertThat(reason).doesNotContain("Exception", "Error", "java", "null", "\n");
  }
}
