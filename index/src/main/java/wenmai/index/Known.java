package wenmai.index;

/**
 * What the index knows of a reference.
 *
 * @param document the id of the document that it points to, or null where the index has none
 * @param reason why its source could not become a document, or null
 */
public record Known(String document, String reason) {
  static final Known MISSING = new Known(null, null);

  /** In one word, as it is printed. */
  public String status() {
    return document != null ? "have" : reason != null ? "failed" : "missing";
  }
}
