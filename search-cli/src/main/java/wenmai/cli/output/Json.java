package wenmai.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes ordered maps as JSON. */
public final class Json {
  private static final ObjectMapper LINE = JsonMapper.builder().build();
  private static final ObjectMapper PRETTY =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private Json() {}

  /** On one line. */
  public static String line(Map<String, ?> fields) {
    return write(LINE, fields);
  }

  /** On lines of its own, indented. */
  public static String pretty(Map<String, ?> fields) {
    return write(PRETTY, fields);
  }

  /** A map that keeps the order in which it is filled, as the contract orders its fields. */
  static Map<String, Object> object() {
    return new LinkedHashMap<>();
  }

  /** A page or a line, which is null where it is not known. */
  static Integer orNull(int number) {
    return number == 0 ? null : number;
  }

  private static String write(ObjectMapper mapper, Map<String, ?> fields) {
    try {
      return mapper.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
