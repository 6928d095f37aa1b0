package wenmai.index;

/**
 * A document that says nearly the same as another one, by its place in the index.
 *
 * @param first the number of its first passage
 * @param whole the number of its own record, behind its passages
 * @param resemblance estimated, from 0 to 1
 */
public record Twin(String document, int first, int whole, double resemblance) {}
