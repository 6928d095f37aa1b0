package wenmai.index.search;

/**
 * What counts as too rare to be meant.
 *
 * <p>A mistake may stand in the index too, but then once or twice; and a right word may be as rare.
 * So a rare word is doubted only for a name of the lexicon that is ten times as frequent, and where
 * the query has hits enough not even then.
 *
 * @param enough whether the query as typed has hits enough
 */
record Rarity(boolean enough) {
  /** So many hits are few, and a word in so many passages is rare. */
  static final int FEW = 2;

  private static final int MUCH_MORE = 10;

  boolean isRare(int passages) {
    return passages <= (enough ? 0 : FEW);
  }

  boolean isMuchMore(int passages, int than) {
    return passages >= MUCH_MORE * than;
  }
}
