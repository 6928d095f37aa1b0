package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of expected output; {@code -Dwenmai.golden.update=true} writes them anew. */
final class Golden {
  private static final Path FOLDER =
      Program.HOME.resolve("search-cli/src/test/resources/wenmai/golden");

  private Golden() {}

  static void check(String name, String found) throws IOException {
    assertThat(found).as("nothing of this machine").doesNotContain(Program.HOME.toString());
    assertThat(found).as("no time").doesNotContainPattern("[0-9]{2}:[0-9]{2}:[0-9]{2}");
    Path file = FOLDER.resolve(name);
    if (Boolean.getBoolean("wenmai.golden.update")) {
      Files.createDirectories(FOLDER);
      Files.writeString(file, found);
    }
    assertThat(found)
        .as("%s; if the change is wanted, run with -Dwenmai.golden.update=true", name)
        .isEqualTo(Files.readString(file));
  }
}
