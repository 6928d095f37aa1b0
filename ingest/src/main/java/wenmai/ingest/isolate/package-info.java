/**
 * Parses documents in processes of their own, so that none can stop, starve or crash the program.
 *
 * <pre>{@code
 * try (IsolatedParser parser = new IsolatedParser()) {
 *   Document document = parser.parse(Path.of("report.docx"));
 * } catch (ParseException e) {
 *   ledger.put(file, e.reason().word(), e.detail()); // also: timeout, out of memory, crashed
 * }
 * }</pre>
 *
 * <p>A child is a JVM that runs {@link wenmai.ingest.parse.DocumentParser} and nothing else: it
 * reads a name and bytes from its standard input, writes a finished document or a reason to its
 * standard output, and ends when its input ends, which is when the parent ends, however that
 * happens. Small texts of our own formats are parsed here, without a child.
 *
 * <p>Not its job: how a format is read, or what becomes of a file that failed.
 */
package wenmai.ingest.isolate;
