package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;
import wenmai.index.SourceRecord;

/**
 * Killed at any moment, an index opens with what was last committed, and one more run ends like one
 * that was never disturbed. With {@code -Dwenmai.kill.documents=FOLDER} the documents of a folder
 * are taken, which stay as they are.
 */
class KilledTest {
  private static final int MOMENTS = Integer.getInteger("wenmai.kill.moments", 20);
  private static final String DOCUMENTS = System.getProperty("wenmai.kill.documents");

  @TempDir Path temporary;

  private final Seed seed = Seed.next();
  private final Random random = seed.random();
  private Program wenmai;
  private Program undisturbed;
  private Path documents;
  private long longest;
  private int killed;
  private int unfinished;
  private int writes;

  @BeforeEach
  void documents() throws IOException {
    wenmai = new Program(temporary);
    undisturbed =
        new Program(temporary).with("WENMAI_INDEX", temporary.resolve("undisturbed").toString());
    if (DOCUMENTS != null) {
      documents = Path.of(DOCUMENTS);
      return;
    }
    documents = Files.createDirectory(wenmai.folder().resolve("documents"));
    for (Path file : files(Shipped.documents())) {
      Files.copy(file, documents.resolve(file.getFileName()));
    }
  }

  @Test
  void oneMoreRunEndsLikeOneThatWasNeverDisturbed() throws Exception {
    long start = System.nanoTime();
    index(false).waitFor();
    longest = (System.nanoTime() - start) / 1_000_000;
    index(undisturbed);
    for (int moment = 0; moment < MOMENTS; moment++) {
      String what = seed + ", moment " + moment;
      boolean first = random.nextInt(3) == 0;
      if (first) {
        IOUtils.rm(wenmai.index());
      } else if (DOCUMENTS == null) {
        change();
      }
      Set<String> before = first ? Set.of() : unchanged();
      kill(index(!first && random.nextInt(3) == 0));
      opens(before, what);
      index(wenmai);
      if (DOCUMENTS == null) {
        IOUtils.rm(undisturbed.index());
        index(undisturbed);
      }
      SameIndex.check(wenmai, undisturbed, what);
    }
    System.out.printf(
        "%s: %d moments in %d ms, %d killed at work, %d left an unfinished index%n",
        seed, MOMENTS, longest, killed, unfinished);
  }

  /** A process of its own that is at work; with what was indexed before, or from its beginning. */
  private Process index(boolean rebuild) {
    RealProgram real = new RealProgram(wenmai.folder());
    String source = documents.toString();
    return rebuild
        ? real.start(Map.of(), "index", "--rebuild", source)
        : real.start(Map.of(), "index", source);
  }

  private void index(Program program) {
    program.run("index", documents.toString()).exits(ExitCode.FOUND);
  }

  private void kill(Process process) throws InterruptedException {
    boolean ended = process.waitFor(random.nextLong(longest + 1), TimeUnit.MILLISECONDS);
    killed += ended ? 0 : 1;
    process.destroyForcibly().waitFor();
  }

  /** Every document that was indexed before, and whose file is as it was, is there. */
  private void opens(Set<String> before, String what) throws IOException {
    if (!new IndexFolder(wenmai.index()).exists()) {
      assertThat(before).as(what).isEmpty();
      wenmai.run("status").fails(ExitCode.NO_INDEX, "there is no index in ");
      return;
    }
    wenmai.run("status").exits(ExitCode.FOUND);
    try (Catalog catalog = new IndexFolder(wenmai.index()).read()) {
      unfinished += catalog.isUnfinished() ? 1 : 0;
      assertThat(catalog.documentIds()).as(what).containsAll(before);
      for (String id : catalog.documentIds()) {
        assertThat(catalog.document(id)).as("%s: %s", what, id).isPresent();
      }
    }
    assertThat(new IndexFolder(wenmai.index()).damage()).as(what).isEmpty();
  }

  /** The indexed documents whose files have not been touched since. */
  private Set<String> unchanged() throws IOException {
    Set<String> ids = new HashSet<>();
    try (Catalog catalog = new IndexFolder(wenmai.index()).read()) {
      for (SourceRecord source : catalog.sources()) {
        Path file = Path.of(source.path());
        if (Files.exists(file)
            && Files.getLastModifiedTime(file).toInstant().isBefore(source.indexedAt())) {
          ids.add(source.document());
        }
      }
    }
    return ids;
  }

  /** Adds, changes, moves and deletes a few files. */
  private void change() throws IOException {
    for (int steps = 1 + random.nextInt(12); steps > 0; steps--) {
      List<Path> files = files(documents);
      Path some = files.get(random.nextInt(files.size()));
      String words = "\n\n第 " + writes++ + " 次写下：注意力机制。\n";
      Path other = documents.resolve("new" + writes + ".md");
      switch (random.nextInt(4)) {
        case 0 -> Files.writeString(other, "# 新" + words);
        case 1 -> Files.move(some, documents.resolve(writes + "." + some.getFileName()));
        case 2 -> {
          if (files.size() > 10) {
            Files.delete(some);
          }
        }
        default -> {
          if (some.toString().endsWith(".md")) {
            Files.writeString(some, Files.readString(some) + words);
          }
        }
      }
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }
}
