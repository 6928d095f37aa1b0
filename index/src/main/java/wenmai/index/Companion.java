package wenmai.index;

/**
 * A concept that stands in the same passages as another far more often than by chance.
 *
 * @param together the passages that speak of both
 * @param passages those that speak of the companion
 * @param score the log-likelihood ratio
 */
public record Companion(String concept, int together, int passages, double score) {}
