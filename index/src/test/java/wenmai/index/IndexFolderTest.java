package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.index.analysis.RunSegmenter;

class IndexFolderTest {
  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void makeShelf() throws IOException {
    shelf = new Shelf(folder);
    shelf.write("a.txt", "GPT-3", "注意力机制");
  }

  @Test
  void anIndexThatIsNotThereIsMissingAndAskingDoesNotMakeOne() throws IOException {
    assertThat(shelf.index.exists()).isFalse();
    assertFault(IndexException.Fault.MISSING, shelf.index::read);
    assertThat(shelf.index.path()).doesNotExist();
    Files.createDirectories(shelf.index.path());
    assertThat(shelf.index.exists()).isFalse();
    assertFault(IndexException.Fault.MISSING, shelf.index::read);
  }

  @Test
  void whatAKilledRunLeftBehindIsNobodyElses() throws IOException {
    shelf.update();
    Path left = shelf.index.path().resolve("_9_Lucene90FieldsIndexfile_pointers_1.tmp");
    Files.writeString(left, "cut");
    shelf.write("b.txt", "one");
    assertThat(shelf.update().documents()).isEqualTo(2);
    assertThat(left).doesNotExist();
  }

  @Test
  void anIndexOpensBeforeAnyOfItsDocumentsIsWritten() throws IOException {
    IndexFolder fresh = new IndexFolder(folder.resolve("fresh"));
    List<Boolean> unfinished = new ArrayList<>();
    Set<String> roots =
        new AbstractSet<>() {
          @Override
          public Iterator<String> iterator() {
            try (Catalog catalog = fresh.read()) {
              unfinished.add(catalog.isUnfinished());
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return List.of("a").iterator();
          }

          @Override
          public int size() {
            return 1;
          }
        };
    try (IndexSession session =
        new IndexSession(fresh, new RunSegmenter(), "hash", Map.of(), false)) {
      session.setRoots(roots, Set.of());
    }
    assertThat(unfinished).isNotEmpty().containsOnly(true);
  }

  @Test
  void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
    Files.createDirectories(shelf.index.path());
    Path draft = Files.writeString(shelf.index.path().resolve("_draft.md"), "mine");
    Path text = Files.writeString(shelf.index.path().resolve("segments_of_text.txt"), "mine");
    assertThat(shelf.index.exists()).isFalse();
    assertFault(IndexException.Fault.FOREIGN, shelf::update);
    assertFault(IndexException.Fault.FOREIGN, () -> shelf.update(Shelf.REBUILD));
    assertThat(draft).hasContent("mine");
    assertThat(text).hasContent("mine");
  }

  @Test
  void aDryRunMakesNoIndex() throws IOException {
    assertThat(shelf.update(Shelf.DRY_RUN).added()).isEqualTo(1);
    assertThat(shelf.index.path()).doesNotExist();
  }

  @Test
  void aTruncatedFileIsDamage() throws IOException {
    for (Path file : filesOfANewIndex()) {
      byte[] whole = Files.readAllBytes(file);
      for (int length : new int[] {0, whole.length / 2, whole.length - 1}) {
        truncate(file, length);
        assertFault(IndexException.Fault.DAMAGED, shelf.index::read);
        assertFault(IndexException.Fault.DAMAGED, shelf::update);
      }
      Files.write(file, whole);
    }
    shelf.index.read().close();
  }

  @Test
  void aFileThatIsLostIsDamage() throws IOException {
    for (Path file : filesOfANewIndex()) {
      if (!file.getFileName().toString().startsWith("segments")) {
        byte[] whole = Files.readAllBytes(file);
        Files.delete(file);
        assertFault(IndexException.Fault.DAMAGED, shelf.index::read);
        Files.write(file, whole);
      }
    }
  }

  @Test
  void aDamagedIndexCanBeRebuilt() throws IOException {
    truncate(filesOfANewIndex().getFirst(), 9);
    assertThat(shelf.update(Shelf.REBUILD).added()).isEqualTo(1);
    assertThat(shelf.search("GPT-3").total()).isEqualTo(1);
  }

  @Test
  void anIndexOfAnotherFormIsNeitherReadNorWritten() throws IOException {
    for (Map<String, String> other :
        List.of(Map.<String, String>of(), Map.of("wenmai.format", "0"))) {
      commit(other);
      assertFault(IndexException.Fault.VERSION, shelf.index::read);
      assertFault(IndexException.Fault.VERSION, shelf::update);
      assertFault(
          IndexException.Fault.VERSION,
          () -> shelf.updater().remove(List.of(shelf.texts.toString())));
    }
    assertThat(shelf.update(Shelf.REBUILD).documents()).isEqualTo(1);
  }

  @Test
  void aSecondWriterFindsTheIndexLockedAndReadersDoNot() throws IOException {
    shelf.update();
    IndexWriter first = shelf.index.write(new KeywordAnalyzer(), false);
    shelf.write("b.txt", "GPT-4");
    assertFault(IndexException.Fault.LOCKED, shelf::update);
    assertFault(IndexException.Fault.LOCKED, () -> shelf.update(Shelf.REBUILD));
    assertThat(shelf.search("GPT-3").total()).isEqualTo(1);
    first.rollback();
    first.getDirectory().close();
    assertThat(shelf.update().added()).isEqualTo(1);
  }

  private void assertFault(IndexException.Fault fault, ThrowingCallable call) {
    assertThatExceptionOfType(IndexException.class)
        .isThrownBy(call)
        .withMessageContaining(shelf.index.path().toString())
        .extracting(IndexException::fault)
        .isEqualTo(fault);
  }

  private List<Path> filesOfANewIndex() throws IOException {
    shelf.update();
    try (Stream<Path> files = Files.list(shelf.index.path())) {
      return files.filter(file -> !file.endsWith("write.lock")).sorted().toList();
    }
  }

  private static void truncate(Path file, int length) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(length);
    }
  }

  private void commit(Map<String, String> userData) throws IOException {
    try (Directory directory = FSDirectory.open(shelf.index.path());
        IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
      writer.setLiveCommitData(userData.entrySet());
      writer.commit();
    }
  }
}
