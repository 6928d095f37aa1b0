package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of an extraction can be found again: in the text, in the sentence, on the line. */
class FoundAgainTest {
  private static final List<String> ENCODINGS = List.of("UTF-8", "GB18030", "Big5-HKSCS", "UTF-16");

  @Test
  void everyRowOfTheShippedDocuments() throws IOException {
    assertThat(check(Shipped.program())).isGreaterThan(1000);
  }

  @Test
  void everyRowOfTheSharedDocuments(@TempDir Path folder) throws IOException {
    String shared = System.getProperty("wenmai.shared");
    Assumptions.assumeTrue(shared != null, "give -Dwenmai.shared=DIR");
    Program wenmai = new Program(folder);
    wenmai.run("index", Path.of(shared).toAbsolutePath().resolve("corpora").toString());
    assertThat(check(wenmai)).isGreaterThan(10_000);
  }

  /** Checks every row of the index; how many of them have a line. */
  private static int check(Program wenmai) throws IOException {
    Map<String, Points> texts = new HashMap<>();
    Map<String, List<String>> sources = new HashMap<>();
    int onLines = 0;
    for (JsonNode row : wenmai.run("extract").exits(0).jsonLines()) {
      String surface = row.get("surface").asText();
      Points text =
          texts.computeIfAbsent(row.get("document").asText(), id -> Points.of(wenmai.text(id)));
      assertThat(text.between(row.get("start"), row.get("end"))).isEqualTo(surface);
      assertThat(row.get("sentence").asText()).contains(surface);
      if (!row.get("line").isNull()) {
        String source = row.get("source").asText();
        if (!sources.containsKey(source)) {
          sources.put(source, lines(Path.of(source)));
        }
        String line = sources.get(source).get(row.get("line").asInt() - 1);
        String begun = surface.lines().findFirst().orElseThrow();
        assertThat(line.contains(begun) ? line : plain(line))
            .as("%s:%s", source, row.get("line"))
            .contains(begun);
        onLines++;
      }
    }
    return onLines;
  }

  /** A line without the marks of Markdown and HTML, which may stand inside a name. */
  private static String plain(String line) {
    return line.replaceAll("<[^>]*>|[*`_\\\\]|[\u00ad\u200b\ufeff]", "");
  }

  private static List<String> lines(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (String encoding : ENCODINGS) {
      try {
        String text =
            Charset.forName(encoding).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return List.of(Normalizer.normalize(text, Normalizer.Form.NFC).split("\r\n|\r|\n", -1));
      } catch (CharacterCodingException e) {
        // The next encoding, then.
      }
    }
    throw new AssertionError("no encoding fits " + file);
  }
}
