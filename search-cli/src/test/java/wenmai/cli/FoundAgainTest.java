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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every row of an extraction can be found again: in the text, in the sentence, on the line. */
class FoundAgainTest {
  private static final List<String> ENCODINGS =
      List.of("UTF-8", "GB18030", "Big5-HKSCS", "UTF-16", "UTF-16BE", "UTF-16LE");

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
    Map<String, List<List<String>>> sources = new HashMap<>();
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
          sources.put(source, readings(Path.of(source)));
        }
        int number = row.get("line").asInt();
        String begun = surface.lines().findFirst().orElseThrow();
        assertThat(sources.get(source))
            .as("%s:%d holds %s in one encoding", source, number, begun)
            .anyMatch(lines -> number <= lines.size() && holds(lines.get(number - 1), begun));
        onLines++;
      }
    }
    return onLines;
  }

  /** Whether a line holds what was found there, as it is or without the mark-up among it. */
  private static boolean holds(String line, String begun) {
    return line.contains(begun) || line.replaceAll("[*`_]|<[^<>]*>", "").contains(begun);
  }

  /** A file's lines in every encoding that it can be read in; only one of them makes sense. */
  private static List<List<String>> readings(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    List<List<String>> readings = new ArrayList<>();
    for (String encoding : ENCODINGS) {
      try {
        String text =
            Charset.forName(encoding).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        String clean = Normalizer.normalize(text, Normalizer.Form.NFC);
        readings.add(List.of(clean.split("\r\n|\r|\n", -1)));
      } catch (CharacterCodingException e) {
        // It is not in that encoding.
      }
    }
    return readings;
  }
}
