package wenmai.cli;

import wenmai.corpus.TaggedDocument;

/**
 * What became of one source.
 *
 * @param tagged null where it failed
 * @param rendered what is to be written of it; null where it failed, and of a document so large
 *     that it is rendered as it is written
 * @param rows how many that are
 * @param failure why it failed, or null
 * @param starved whether it failed as there was not enough memory
 */
record Extracted(
    ExtractJob job,
    TaggedDocument tagged,
    String rendered,
    long rows,
    String failure,
    boolean starved) {
  static Extracted failed(ExtractJob job, String failure, boolean starved) {
    return new Extracted(job, null, null, 0, failure, starved);
  }
}
