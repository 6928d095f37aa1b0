/**
 * The one store: a Lucene index of passages, documents, and the ledger of sources.
 *
 * <p>A document is one block: its passages, then the document itself with its whole text. Beside
 * the blocks stands a record for each source (where it lies, what its bytes were, whether it could
 * be read) and for each root that the user named. As a document depends on nothing but bytes, a
 * moved file changes its source record alone.
 *
 * <pre>{@code
 * UpdateReport report = new Updater(store, reader, segmenter, tagging).update(scan, options, progress);
 * try (Catalog catalog = store.read()) { catalog.document("3f2a..."); }
 * }</pre>
 *
 * <p>A record of its own says what the tags depend on in the lexicon ({@link
 * wenmai.index.LexiconPrint}), so that a changed lexicon is applied to the documents that it can
 * touch, and to no others ({@link wenmai.index.Retagger}).
 *
 * <p>A document carries a sketch of its text ({@link wenmai.index.alike.Sketch}), by which {@link
 * wenmai.index.NearDuplicates} finds those that say nearly the same. Which these are is never
 * written: it follows from the texts, so that it cannot depend on the order of their coming.
 *
 * <p>Not its job: parsing, mentions (both come in through {@link wenmai.index.SourceReader} and
 * {@link wenmai.index.Tagging}), searching (that is {@code wenmai.index.search}), printing.
 */
package wenmai.index;
