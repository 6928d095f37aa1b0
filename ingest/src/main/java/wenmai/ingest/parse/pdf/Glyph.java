package wenmai.ingest.parse.pdf;

import wenmai.ingest.parse.words.PageText;

/**
 * A character on a page, as it stands when the page is turned so that it is upright.
 *
 * @param y of its base line, counted from the top
 * @param size of its type, in points
 * @param space how wide a blank of its font is
 * @param turn by how many right angles it is turned
 */
record Glyph(
    String text,
    float x,
    float y,
    float width,
    float size,
    float space,
    int turn,
    boolean bold,
    boolean mono) {
  float end() {
    return x + width;
  }

  boolean isBlank() {
    for (int i = 0; i < text.length(); i++) {
      if (!PageText.isBlank(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
