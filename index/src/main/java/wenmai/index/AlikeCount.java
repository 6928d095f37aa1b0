package wenmai.index;

/**
 * How many documents have near duplicates.
 *
 * @param groups in which each is like another one, if not like all
 */
public record AlikeCount(int documents, int groups) {}
