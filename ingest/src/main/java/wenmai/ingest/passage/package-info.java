/**
 * Cuts a document into passages, the unit that is indexed, ranked and shown.
 *
 * <p>{@link wenmai.ingest.passage.PassageCutter} walks over the blocks of a document. Prose is cut
 * at ends of sentences into passages of about 120 to 300 characters of Chinese, or twice as many of
 * English; small neighbours are merged. A heading begins a passage and stays with what follows it.
 * Code and tables stand alone. Together the passages hold all of the text but white space, once and
 * in order.
 *
 * <pre>{@code
 * for (Passage passage : new PassageCutter().cut(document)) {
 *   System.out.println(passage.headings() + ": " + passage.span().of(document.text()));
 * }
 * }</pre>
 *
 * <p>Not its job: where sentences end ({@link wenmai.ingest.segment.Sentences}), what a block is.
 */
package wenmai.ingest.passage;
