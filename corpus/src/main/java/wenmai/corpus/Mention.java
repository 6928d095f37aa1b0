package wenmai.corpus;

/**
 * A place in a text that speaks of a concept.
 *
 * @param surface the text of the span, as written
 * @param level 0 for an outermost mention, 1 for one that stands inside it
 * @param alias the name of the lexicon that matched
 */
public record Mention(Span span, String surface, Concept concept, int level, String alias) {
  public Mention {
    if (surface.length() != span.length()) {
      throw new IllegalArgumentException(
          "mention '" + surface + "' does not fit [" + span.start() + ", " + span.end() + ")");
    }
    if (level != 0 && level != 1) {
      throw new IllegalArgumentException("a mention's level is 0 or 1, not " + level);
    }
  }
}
