/**
 * Turns bytes into documents: clean text, blocks in order, references, and what a source says of
 * itself.
 *
 * <pre>{@code
 * DocumentParser parser = new DocumentParser();
 * try {
 *   Document document = parser.parse(Path.of("attention.md"));
 * } catch (ParseException e) {
 *   ledger.put(file, e.reason().word(), e.detail());
 * }
 * }</pre>
 *
 * <p>A reader for each family of formats appends to one {@link wenmai.ingest.parse.TextBuilder};
 * cleaning happens there and nowhere else, before the first offset is made. Markdown, notebooks,
 * subtitles and plain text are read here by extension, and keep their source lines. Office files of
 * the packed kind, OpenDocument files and books are recognised by Tika and read here from their
 * mark-up ({@link wenmai.ingest.parse.OfficeParts}, {@link wenmai.ingest.parse.XmlWalk}), because
 * Tika drops much of what they say. Older Office files, rich text and PDF are read by Tika, which
 * this package alone knows. Formats that have pages have page numbers.
 *
 * <p>Not done here: passages, words, mentions, and guarding against files that hang. A parse that
 * runs out of memory or stack says so in its own thread; a limit of time needs a process of its
 * own, and belongs around {@link wenmai.ingest.parse.DocumentParser}.
 */
package wenmai.ingest.parse;
