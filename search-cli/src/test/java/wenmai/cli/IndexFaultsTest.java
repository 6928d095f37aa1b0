package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An index that cannot be used ends the run with code 4. */
class IndexFaultsTest {
  @TempDir Path folder;
  private Program wenmai;

  @BeforeEach
  void indexTheNotes() {
    wenmai = new Program(folder);
    Notes.in(wenmai.folder());
    wenmai.run("index", "notes").exits(0);
  }

  @Test
  void anIndexThatIsMissingIsNotMade() {
    for (String line :
        List.of("search GPT", "extract", "show 12", "status", "index --remove notes")) {
      String[] words = ("--index none " + line).split(" ");
      wenmai.run(words).fails(4, "there is no index in " + wenmai.folder() + "/none");
    }
    assertThat(wenmai.folder().resolve("none")).doesNotExist();
  }

  @Test
  void anIndexThatIsAFileIsNoIndex() throws IOException {
    Files.writeString(wenmai.folder().resolve("file"), "no index");
    wenmai.run("--index", "file", "search", "GPT").fails(4, wenmai.folder() + "/file");
    wenmai.run("--index", "file", "index", "notes").fails(4, wenmai.folder() + "/file");
    assertThat(wenmai.folder().resolve("file")).hasContent("no index");
  }

  @Test
  void oneRunAtATimeWritesAndAllMayRead() throws IOException {
    try (Directory directory = FSDirectory.open(wenmai.index());
        IndexWriter held = new IndexWriter(directory, new IndexWriterConfig())) {
      assertThat(held.isOpen()).isTrue();
      wenmai.run("index").fails(4, "another run is writing to the index in " + wenmai.index());
      wenmai.run("index", "--rebuild").fails(4, "another run is writing to the index");
      wenmai.run("retag").fails(4, "another run is writing to the index in " + wenmai.index());
      wenmai.run("index", "--remove", "notes").fails(4, "another run is writing to the index");
      wenmai.run("search", "注意力机制").exits(0);
      held.rollback();
    }
    wenmai.run("index").exits(0);
  }

  @Test
  void anIndexOfAnotherVersionSaysSoAndCanBeRebuilt() throws IOException {
    try (Directory directory = FSDirectory.open(wenmai.index());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("wenmai.format", "0").entrySet());
      writer.commit();
    }
    for (String line : List.of("search GPT", "extract", "status", "index", "index notes")) {
      Run run = wenmai.run(line.split(" ")).fails(4, "has form 0, this program writes form ");
      assertThat(run.err()).contains("--rebuild");
    }
    wenmai.run("index", "--rebuild", "notes").exits(0);
    wenmai.run("search", "注意力机制").exits(0);
  }

  @Test
  void anIndexWhoseCommitIsDamagedSaysSoAndCanBeRebuilt() throws IOException {
    Path commit = files("segments_").getFirst();
    Files.write(commit, new byte[] {1, 2, 3});
    for (String line : List.of("search GPT", "extract", "status", "index", "index notes")) {
      Run run = wenmai.run(line.split(" ")).fails(4, "the index in " + wenmai.index());
      assertThat(run.err()).contains("is damaged").contains("--rebuild");
    }
    wenmai.run("index", "--rebuild", "notes").exits(0);
    wenmai.run("search", "注意力机制").exits(0);
  }

  @Test
  void anIndexThatLostAFileSaysSo() throws IOException {
    Files.delete(files("_").getFirst());
    wenmai.run("search", "GPT").fails(4, "is damaged");
    wenmai.run("index").fails(4, "is damaged");
  }

  @Test
  void damageAnywhereIsNeverAFaultOfTheProgram() throws IOException {
    long seed = Long.getLong("wenmai.seed", System.nanoTime());
    Random random = new Random(seed);
    List<Path> parts = files("_");
    for (int i = 0; i < 10; i++) {
      Path part = parts.get(random.nextInt(parts.size()));
      byte[] sound = Files.readAllBytes(part);
      byte[] damaged = sound.clone();
      int at = random.nextInt(damaged.length);
      for (int j = at; j < Math.min(damaged.length, at + 1 + random.nextInt(200)); j++) {
        damaged[j] = (byte) random.nextInt();
      }
      Files.write(part, damaged);
      for (String line :
          List.of("search 注意力机制 --facets -o json", "extract", "status", "show 0 --text")) {
        String where = "seed " + seed + ", " + part.getFileName() + " at " + at + ": " + line;
        Run run = wenmai.run(line.split(" "));
        assertThat(run.code()).as(where + "\n" + run.err()).isIn(0, 1, 2, 3, 4);
        if (run.code() == 4) {
          assertThat(run.err()).as(where).contains("is damaged").contains("--rebuild");
        }
      }
      Files.write(part, sound);
    }
  }

  private List<Path> files(String prefix) throws IOException {
    try (Stream<Path> all = Files.list(wenmai.index())) {
      return all.filter(file -> file.getFileName().toString().startsWith(prefix)).sorted().toList();
    }
  }
}
