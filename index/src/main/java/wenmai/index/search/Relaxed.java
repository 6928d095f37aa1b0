package wenmai.index.search;

/** What a passage that was found holds of the query's words, the strictest first. */
enum Relaxed {
  /** All of them. */
  NOT(null),
  /** Two thirds of them. */
  MOST("most"),
  /** One of them, or a pair of its characters. */
  ANY("any");

  private final String text;

  Relaxed(String text) {
    this.text = text;
  }

  /** As a result says it: null for all of the words. */
  String text() {
    return text;
  }
}
