/**
 * Collects what a document refers to.
 *
 * <p>{@link wenmai.ingest.parse.refs.References} puts together the links of the mark-up, the
 * addresses in the text ({@code AddressFinder}), the entries under such headings as 参考文献 ({@code
 * Sections}, {@code ReferenceList}), and the places where the text cites these ({@code Citations}).
 * What points to the same is one reference, with every line it stands on.
 *
 * <pre>{@code
 * List<Reference> references = References.of(text, blocks, links);
 * references.getFirst().target(); // 1706.03762
 * }</pre>
 *
 * <p>Not its job: which two addresses mean the same ({@link wenmai.corpus.Target} says), by what a
 * document is itself known, and asking what is behind an address.
 */
package wenmai.ingest.parse.refs;
