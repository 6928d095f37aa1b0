package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acronyms that a document defines go the whole way, known to the lexicon or not. */
class DefinedInTheTextTest {
  @TempDir static Path folder;
  private static Program wenmai;

  @BeforeAll
  static void indexANote() throws IOException {
    wenmai = new Program(folder);
    Path notes = Files.createDirectories(wenmai.folder().resolve("notes"));
    Files.writeString(
        notes.resolve("agents.md"),
        """
        # Agents

        We play with Ghost in the Minecraft (GITM), trained by MTP（multi-token prediction）.

        # Results

        GITM 比别的都好，MTP 也有帮助。
        """);
    wenmai.run("index", "notes").exits(0);
  }

  @Test
  void aRowOfAConceptOfTheTextSaysSo() {
    JsonNode row = lastRow("text:gitm");
    assertThat(row.get("surface").asText()).isEqualTo("GITM");
    assertThat(row.get("kind").asText()).isEqualTo("concept");
    assertThat(row.get("alias").asText()).isEqualTo("Ghost in the Minecraft");
    assertThat(row.get("line").asInt()).isEqualTo(7);
  }

  @Test
  void aRowOfAKnownConceptNamesWhatIsKnown() {
    JsonNode row = lastRow("multi-token-prediction");
    assertThat(row.get("surface").asText()).isEqualTo("MTP");
    assertThat(row.get("alias").asText()).isEqualTo("multi-token prediction");
    assertThat(row.get("line").asInt()).isEqualTo(7);
  }

  @Test
  void aSearchMayAskForThem() {
    for (String query : new String[] {"concept:text:gitm", "concept:multi-token-prediction"}) {
      JsonNode found = wenmai.run("search", "-o", "json", query).exits(0).json();
      assertThat(found.get("total").asInt()).as(query).isEqualTo(2);
    }
    wenmai.run("search", "--concept", "text:gitm", "有帮助").exits(0);
    wenmai.run("search", "--concept", "text:kdd", "有帮助").exits(1);
    wenmai.run("search", "concept:text:kdd").exits(1);
  }

  private static JsonNode lastRow(String id) {
    return wenmai.run("extract", "--concept", id).exits(0).jsonLines().getLast();
  }
}
