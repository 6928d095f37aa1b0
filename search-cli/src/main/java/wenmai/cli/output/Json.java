package wenmai.cli.output;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes ordered maps as JSON: of maps, lists, texts, numbers and truth values. Without the
 * library's mapper of objects, whose hundreds of classes each search would have to load.
 */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** On one line. */
  public static String line(Map<String, ?> fields) {
    return write(fields, false);
  }

  /** On lines of its own, indented. */
  public static String pretty(Map<String, ?> fields) {
    return write(fields, true);
  }

  /** A map that keeps the order in which it is filled, as the contract orders its fields. */
  static Map<String, Object> object() {
    return new LinkedHashMap<>();
  }

  /** A page or a line, which is null where it is not known. */
  static Integer orNull(int number) {
    return number == 0 ? null : number;
  }

  private static String write(Map<String, ?> fields, boolean pretty) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      if (pretty) {
        json.useDefaultPrettyPrinter();
      }
      write(fields, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static void write(Object value, JsonGenerator to) throws IOException {
    switch (value) {
      case null -> to.writeNull();
      case Map<?, ?> fields -> {
        to.writeStartObject();
        for (Map.Entry<?, ?> field : fields.entrySet()) {
          to.writeFieldName((String) field.getKey());
          write(field.getValue(), to);
        }
        to.writeEndObject();
      }
      case Iterable<?> values -> {
        to.writeStartArray();
        for (Object one : values) {
          write(one, to);
        }
        to.writeEndArray();
      }
      case String text -> to.writeString(text);
      case Integer number -> to.writeNumber(number);
      case Long number -> to.writeNumber(number);
      case Float number -> to.writeNumber(number);
      case Double number -> to.writeNumber(number);
      case Boolean truth -> to.writeBoolean(truth);
      default -> throw new IllegalArgumentException("not for JSON: " + value.getClass());
    }
  }
}
