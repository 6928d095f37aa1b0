package wenmai.index;

/**
 * A document that says nearly the same as another one.
 *
 * @param document its id
 * @param source where it lies
 * @param resemblance the share of its text that both have, from 0 to 1, estimated
 */
public record Alike(String document, String source, double resemblance) {}
