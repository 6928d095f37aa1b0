package wenmai.index;

/**
 * What applying a lexicon did to the index.
 *
 * @param before the hash of the lexicon that the index was tagged with
 * @param after the hash of the present lexicon
 * @param documents whose tags have changed; they were written anew, with all of their passages
 * @param passages whose tags have changed
 * @param examined documents whose names were looked for again
 * @param wholly why all documents were examined, or "" if only those that the change could touch
 * @param total documents in the index
 * @param mentions in the index after the run
 */
public record RetagReport(
    String before,
    String after,
    int documents,
    int passages,
    int examined,
    String wholly,
    int total,
    long mentions) {

  /** Whether the index was tagged with the present lexicon already. */
  public boolean isIdle() {
    return before.equals(after);
  }
}
