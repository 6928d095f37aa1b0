package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is taken out below a root stays out until it is named again. */
class LeftOutTest {
  @TempDir Path folder;
  private Shelf shelf;

  @BeforeEach
  void indexThree() throws IOException {
    shelf = new Shelf(folder);
    shelf.write("a.txt", "GPT-3");
    shelf.write("sub/x.txt", "one");
    shelf.write("sub/y.txt", "two");
    shelf.update();
  }

  @Test
  void whatIsRemovedBelowARootDoesNotComeBack() throws IOException {
    remove("sub");
    assertThat(shelf.update().documents()).isEqualTo(1);
    assertThat(shelf.update(Shelf.REBUILD).documents()).isEqualTo(1);
    assertThat(leftOut()).containsExactly(shelf.path("sub").toString());
  }

  @Test
  void namedAgainItComesBack() throws IOException {
    remove("sub");
    name("sub", "sub/x.txt", "sub/y.txt");
    assertThat(shelf.update().documents()).isEqualTo(3);
    assertThat(leftOut()).isEmpty();
  }

  @Test
  void oneFileNamedBelowItComesBackAlone() throws IOException {
    remove("sub");
    name("sub/x.txt", "sub/x.txt");
    Scan all = shelf.scan();
    Scan both =
        new Scan(
            List.of(shelf.texts.toString(), shelf.path("sub/x.txt").toString()),
            all.files(),
            List.of(),
            List.of());
    assertThat(shelf.update(both, Shelf.USUAL).documents()).isEqualTo(2);
    assertThat(leftOut()).containsExactly(shelf.path("sub").toString());
  }

  @Test
  void whatFailsBelowItIsNotSpokenOf() throws IOException {
    remove("sub");
    Scan all = shelf.scan();
    List<SourceFailure> failures =
        List.of(
            new SourceFailure(shelf.path("sub/z.txt").toString(), "unreadable: no permission"),
            new SourceFailure(shelf.path("b.txt").toString(), "unreadable: no permission"));
    Scan failing = new Scan(all.roots(), all.files(), List.of(), failures);
    assertThat(shelf.update(failing, Shelf.USUAL).failures()).containsExactly(failures.getLast());
  }

  @Test
  void itIsForgottenWithItsRoot() throws IOException {
    remove("sub");
    shelf.updater().remove(List.of(shelf.texts.toString()));
    assertThat(leftOut()).isEmpty();
    assertThat(shelf.update().documents()).isEqualTo(3);
  }

  @Test
  void whatTheIndexDoesNotKnowIsNotLeftOut() throws IOException {
    assertThat(shelf.updater().remove(List.of(shelf.path("later.txt").toString())).failures())
        .hasSize(1);
    assertThat(leftOut()).isEmpty();
  }

  private void remove(String name) throws IOException {
    assertThat(shelf.updater().remove(List.of(shelf.path(name).toString())).failures()).isEmpty();
  }

  private void name(String root, String... files) throws IOException {
    List<Path> found = Stream.of(files).map(shelf::path).toList();
    shelf.update(Scan.of(List.of(shelf.path(root)), found, List.of(), List.of()), Shelf.USUAL);
  }

  private List<String> leftOut() throws IOException {
    try (Catalog catalog = shelf.index.read()) {
      return catalog.leftOut();
    }
  }
}
