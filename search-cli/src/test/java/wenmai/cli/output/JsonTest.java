package wenmai.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written is, byte for byte, what the library's mapper of objects would write. */
class JsonTest {
  private static final String UNITS = "aZ0 \"\\/\b\f\n\r\t\0\u001b\u007f\u2028文é😀";

  private final Random random = new Random(20_260_101);

  @Test
  void anyMapIsWrittenAsTheMapperWritesIt() throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    ObjectMapper pretty = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    for (int i = 0; i < 500; i++) {
      Map<String, Object> fields = map(4);
      assertThat(Json.line(fields)).isEqualTo(mapper.writeValueAsString(fields));
      assertThat(Json.pretty(fields)).isEqualTo(pretty.writeValueAsString(fields));
    }
  }

  @Test
  void whatHasNoFormInJsonIsRefused() {
    assertThatThrownBy(() -> Json.line(Map.of("a", new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("java.lang.Object");
  }

  private Map<String, Object> map(int depth) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int left = random.nextInt(4); left > 0; left--) {
      map.put(text(), value(depth - 1));
    }
    return map;
  }

  private Object value(int depth) {
    return switch (random.nextInt(depth > 0 ? 9 : 7)) {
      case 0 -> null;
      case 1 -> random.nextInt();
      case 2 -> random.nextLong();
      case 3 -> random.nextInt(1000) / 8.0;
      case 4 -> random.nextGaussian() * 1e-9f;
      case 5 -> random.nextBoolean();
      case 6 -> text();
      case 7 -> map(depth);
      default -> {
        List<Object> values = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
          values.add(value(depth - 1));
        }
        yield values;
      }
    };
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    int[] points = UNITS.codePoints().toArray();
    for (int left = random.nextInt(6); left > 0; left--) {
      text.appendCodePoint(points[random.nextInt(points.length)]);
    }
    return text.toString();
  }
}
