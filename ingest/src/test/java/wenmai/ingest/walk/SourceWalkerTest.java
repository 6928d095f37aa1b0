package wenmai.ingest.walk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A walk accounts for each file that it meets. */
class SourceWalkerTest {
  @TempDir Path temporary;
  private Path folder;
  private Path outside;

  @BeforeEach
  void folders() throws IOException {
    folder = Files.createDirectory(temporary.toRealPath().resolve("folder"));
    outside = Files.createDirectory(temporary.toRealPath().resolve("outside"));
  }

  @Test
  void whatIsNotWantedIsCountedByItsExtension() throws IOException {
    for (String name :
        List.of("a.md", "1.jpg", "2.JPG", "b/3.jpg", "4.mp4", "README", "5.no such kind")) {
      file(name);
    }
    file(".hidden.jpg");
    file(".folder/6.jpg");
    file("index/7.jpg");
    Walk walk = walk(folder);
    assertThat(walk.files()).containsExactly(folder.resolve("a.md"));
    assertThat(walk.passedOver().kinds()).isEqualTo(Map.of("jpg", 3, "mp4", 1, "other", 2));
    assertThat(walk.passedOver().byCount().getFirst().getKey()).isEqualTo("jpg");
    assertThat(walk.passedOver().count()).isEqualTo(6);
  }

  @Test
  void whatIsMetTwiceIsCountedOnce() throws IOException {
    file("b/1.jpg");
    assertThat(walk(folder, folder.resolve("b")).passedOver().kinds()).isEqualTo(Map.of("jpg", 1));
  }

  @Test
  void linksAreFollowedNowhereAndBrokenOnesAreNamed() throws IOException {
    Path good = file("a.md");
    Files.createSymbolicLink(folder.resolve("same.md"), good);
    Files.createSymbolicLink(folder.resolve("up"), folder);
    Files.createSymbolicLink(folder.resolve("out"), outside);
    Files.createSymbolicLink(folder.resolve("out.md"), Files.createFile(outside.resolve("o.md")));
    Files.createSymbolicLink(folder.resolve("gone.md"), folder.resolve("nowhere"));
    Files.createSymbolicLink(folder.resolve("gone.jpg"), folder.resolve("nowhere"));
    Files.createSymbolicLink(folder.resolve("circle.md"), Path.of("circle.md"));
    Walk walk = walk(folder);
    assertThat(walk.files()).containsExactly(good);
    assertThat(walk.failures())
        .containsExactly(
            Map.entry(
                folder.resolve("circle.md"), "unreadable: a symbolic link that leads in a circle"),
            Map.entry(folder.resolve("gone.md"), "unreadable: a symbolic link that leads nowhere"));
    assertThat(walk.passedOver().kinds()).isEqualTo(Map.of("link", 3));
  }

  @Test
  void aLinkThatIsNamedIsFollowed() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link.md"), file("a.md"));
    assertThat(walk(link).files()).containsExactly(folder.resolve("a.md"));
    Path circle = Files.createSymbolicLink(folder.resolve("circle.md"), Path.of("circle.md"));
    assertThat(walk(circle).failures().get(circle)).contains("in a circle");
  }

  @Test
  void aPipeIsNamedIfItIsWantedAndCountedIfNot() throws Exception {
    for (String name : List.of("pipe.md", "pipe.jpg")) {
      String pipe = folder.resolve(name).toString();
      assumeThat(new ProcessBuilder("mkfifo", pipe).inheritIO().start().waitFor())
          .as("mkfifo works here")
          .isZero();
    }
    Walk walk = walk(folder);
    assertThat(walk.files()).isEmpty();
    assertThat(walk.failures())
        .containsExactly(
            Map.entry(folder.resolve("pipe.md"), "unreadable: neither a file nor a folder"));
    assertThat(walk.passedOver().kinds()).isEqualTo(Map.of("jpg", 1));
  }

  @Test
  void aFileThatThereIsAReasonNotToReadIsAFailure() throws IOException {
    Path archive = file("a.md");
    Path good = file("b.md");
    Walk walk = walk(folder).without(file -> file.equals(archive) ? "not supported: this" : "");
    assertThat(walk.files()).containsExactly(good);
    assertThat(walk.failures()).containsExactly(Map.entry(archive, "not supported: this"));
  }

  private Walk walk(Path... sources) throws IOException {
    return SourceWalker.walk(
        List.of(sources), file -> file.toString().endsWith(".md"), folder.resolve("index"));
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.createFile(file);
  }
}
