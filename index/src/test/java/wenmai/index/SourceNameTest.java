package wenmai.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Names of files in an encoding that is not the system's. */
@EnabledOnOs(OS.LINUX)
class SourceNameTest {
  @TempDir Path folder;

  @Test
  void filesWhoseNamesAreNoTextAreToldApart() throws IOException {
    Shelf shelf = new Shelf(folder);
    write(shelf, "%B1%FB%B1%FB.txt", "GPT-3 one");
    write(shelf, "%B6%A1%B6%A1.txt", "GPT-3 two");
    write(shelf, "%E7%94%B2%20%B1.txt", "GPT-3 three");
    assertThat(shelf.update().documents()).isEqualTo(3);
    assertThat(shelf.update().unchanged()).isEqualTo(3);
    try (Catalog catalog = shelf.index.read()) {
      assertThat(catalog.sources())
          .extracting(SourceRecord::path)
          .containsExactlyInAnyOrder(
              shelf.path("%B1%FB%B1%FB.txt").toString(),
              shelf.path("%B6%A1%B6%A1.txt").toString(),
              shelf.path("甲 %B1.txt").toString());
    }
  }

  @Test
  void anyOtherNameIsThePath() {
    for (String name : new String[] {"甲 乙.txt", "a%20b.txt", "%B1.txt", "x\ny.txt"}) {
      Path file = folder.resolve(name);
      assertThat(SourceName.of(file)).isEqualTo(file.toString());
    }
  }

  private static void write(Shelf shelf, String escaped, String text) throws IOException {
    Files.writeString(Path.of(URI.create(shelf.texts.toUri() + escaped)), text + "\n");
  }
}
