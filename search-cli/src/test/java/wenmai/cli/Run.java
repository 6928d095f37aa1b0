package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** What one run of the program left behind. */
record Run(int code, String out, String err) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** The same run, after a look at its exit code. */
  Run exits(int expected) {
    assertThat(code).as("exit code; out:%n%s%nerr:%n%s", out, err).isEqualTo(expected);
    return this;
  }

  /** The run ends with a code, and says one line what is wrong and one how to mend it. */
  Run fails(int expected, String what) {
    exits(expected);
    assertThat(out).isEmpty();
    List<String> said = err.lines().toList();
    assertThat(said).as("one line what, one line how").hasSize(2);
    assertThat(said.get(0)).startsWith("wenmai: ").contains(what);
    assertThat(said.get(1)).startsWith("        ").isNotBlank();
    assertThat(err).doesNotContain("Exception").doesNotContain("\tat ").doesNotContain("null");
    return this;
  }

  /** Standard output as one JSON object. */
  JsonNode json() {
    return parse(out);
  }

  /** Standard output as JSON lines. */
  List<JsonNode> jsonLines() {
    return out.lines().map(Run::parse).toList();
  }

  /** The hits of a search with {@code -o json}. */
  List<JsonNode> hits() {
    return list(json().get("hits"));
  }

  /** The file names of the hits' sources, in order. */
  List<String> sources() {
    return hits().stream().map(hit -> name(hit.at("/document/source").asText())).toList();
  }

  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  static List<JsonNode> list(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all;
  }

  static List<String> texts(JsonNode array) {
    return list(array).stream().map(JsonNode::asText).toList();
  }

  static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError("not JSON: " + text, e);
    }
  }
}
