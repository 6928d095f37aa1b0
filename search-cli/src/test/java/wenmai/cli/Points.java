package wenmai.cli;

import com.fasterxml.jackson.databind.JsonNode;

/** A text cut by offsets in code points, as a script in Python would cut it. */
record Points(int[] points) {
  static Points of(String text) {
    return new Points(text.codePoints().toArray());
  }

  String between(int start, int end) {
    return new String(points, start, end - start);
  }

  String between(JsonNode start, JsonNode end) {
    return between(start.asInt(), end.asInt());
  }

  int length() {
    return points.length;
  }
}
