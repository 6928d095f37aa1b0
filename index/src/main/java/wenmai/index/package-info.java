/**
 * The one store: a Lucene index of passages, documents, and the ledger of sources.
 *
 * <p>A document is one block: its passages, then the document itself with its whole text. Beside
 * the blocks stands a record for each source (where it lies, what its bytes were, whether it could
 * be read) and for each root that the user named. As a document depends on nothing but bytes, a
 * moved file changes its source record alone.
 *
 * <pre>{@code
 * UpdateReport report = new Updater(store, reader, lexiconHash).update(plan, progress);
 * try (Catalog catalog = store.read()) { catalog.document("3f2a..."); }
 * }</pre>
 *
 * <p>Not its job: parsing, mentions (both come in through {@link wenmai.index.SourceReader}),
 * searching (that is {@code wenmai.index.search}), printing.
 */
package wenmai.index;
