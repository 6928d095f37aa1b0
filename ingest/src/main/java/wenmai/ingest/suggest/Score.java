package wenmai.ingest.suggest;

/**
 * How likely a candidate is worth a look: the number of its documents, how often it is explained
 * and its mentions, all by their logarithms, times the strength of its evidence. A name that is
 * explained in both languages comes before one that is not, a term before an ordinary word, and
 * what stands in very many documents is no term.
 */
final class Score {
  private static final double EVERYWHERE = .4;
  private static final double PLAIN = .5;
  private static final double ORDINARY = .2;

  private Score() {}

  /** Whether it stands often enough to be shown at all. */
  static boolean isEnough(Draft draft, int mentions, int documents) {
    return draft.explained() > 0 ? mentions > 1 : mentions > 4 && documents > 1;
  }

  static double of(Draft draft, int mentions, int documents, int all) {
    double often = log(documents) + .5 * log(mentions) + 1.5 * log(draft.explained());
    double share = (double) documents / all;
    double everywhere = share > EVERYWHERE ? EVERYWHERE / share : 1;
    double plain =
        isOrdinary(draft) ? ORDINARY : draft.en().stream().anyMatch(Latin::isPlainWord) ? PLAIN : 1;
    return strength(draft) * often * everywhere * plain;
  }

  private static double strength(Draft draft) {
    boolean both = draft.evidence().contains(Evidence.PAIR);
    boolean acronym = draft.evidence().contains(Evidence.ACRONYM);
    if (both) {
      return acronym ? 1.2 : 1;
    }
    return acronym ? .9 : .45;
  }

  /** Whether its names are single words that are not made for one thing. */
  static boolean isOrdinary(Draft draft) {
    return draft.zh().stream().allMatch(HanTags::isOrdinary)
        && draft.en().stream().allMatch(Latin::isPlainWord);
  }

  private static double log(int count) {
    return Math.log(1 + count) / Math.log(2);
  }
}
