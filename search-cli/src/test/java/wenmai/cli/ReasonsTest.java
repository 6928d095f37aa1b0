package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.index.Reason;
import wenmai.ingest.parse.DocumentParser;
import wenmai.ingest.parse.ParseException;

/** The parser and the ledger speak of failures in the same words. */
class ReasonsTest {
  @TempDir Path folder;

  @Test
  void theWordsAreTheSame() {
    assertThat(Arrays.stream(Reason.values()).map(Reason::word))
        .containsExactlyElementsOf(
            Arrays.stream(ParseException.Reason.values())
                .map(ParseException.Reason::word)
                .toList());
  }

  @Test
  void problemsAreListedWithAllThatDecidesWhetherTheyAreTriedAgain() throws Exception {
    Program wenmai = new Program(folder);
    Notes notes = Notes.in(wenmai.folder());
    notes.write("broken.pdf", "%PDF-1.7 and no more");
    wenmai.run("index", "notes").exits(ExitCode.DONE_IN_PART);
    JsonNode problem =
        wenmai
            .run("status", "--problems", "-o", "json")
            .exits(ExitCode.DONE_IN_PART)
            .json()
            .at("/failed/0");
    assertThat(Run.names(problem))
        .containsExactly("source", "reason", "sha256", "parser", "tried_at");
    String sha256 = sha256(notes.folder().resolve("broken.pdf"));
    assertThat(problem.get("sha256").asText()).isEqualTo(sha256);
    assertThat(problem.get("parser").asText()).isEqualTo(DocumentParser.VERSION);
    assertThat(wenmai.run("status", "--problems").out())
        .containsPattern("broken\\.pdf: damaged: .* \\(\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d\\)");
  }

  private static String sha256(Path file) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
  }
}
