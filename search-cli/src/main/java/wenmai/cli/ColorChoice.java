package wenmai.cli;

/** When output is coloured. */
enum ColorChoice {
  AUTO,
  ALWAYS,
  NEVER;

  /** The choice that a word names. */
  static ColorChoice of(String word) {
    return valueOf(word.toUpperCase(java.util.Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
