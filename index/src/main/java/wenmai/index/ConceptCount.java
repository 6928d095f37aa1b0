package wenmai.index;

/**
 * How often a concept stands in an index.
 *
 * @param mentions by any of its names, those inside of other names included
 */
public record ConceptCount(int documents, int passages, long mentions) {
  /** Of a concept that stands nowhere. */
  public static final ConceptCount NONE = new ConceptCount(0, 0, 0);
}
