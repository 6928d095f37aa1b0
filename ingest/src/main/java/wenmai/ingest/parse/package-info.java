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
 * subtitles, saved pages and plain text are read here by extension, and keep their source lines. Of
 * a page only the article is kept: {@code Article} decides, {@code Furniture} and {@code Repeats}
 * know what sites put around it, and what was left out is counted. Office files of the packed kind,
 * OpenDocument files and books are recognised by Tika and read here from their mark-up ({@link
 * wenmai.ingest.parse.OfficeParts}, {@link wenmai.ingest.parse.XmlWalk}), because Tika drops much
 * of what they say; PDF is read by PDFBox. Older Office files and rich text are read by Tika, which
 * this package alone knows. Formats that have pages have page numbers.
 *
 * <p>Not done here: passages, words, mentions, and guarding against files that hang. A parse that
 * runs out of memory or stack says so in its own thread; a limit of time needs a process of its
 * own, which {@code wenmai.ingest.isolate} puts around {@link wenmai.ingest.parse.DocumentParser}.
 */
package wenmai.ingest.parse;
