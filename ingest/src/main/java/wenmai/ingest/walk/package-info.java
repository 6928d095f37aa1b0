/**
 * Finds the files below the sources that a user names.
 *
 * <pre>{@code
 * Walk walk = SourceWalker.walk(List.of(Path.of("notes")), file -> true, Path.of(".wenmai"));
 * }</pre>
 *
 * <p>Not its job: reading them, or knowing what was there before.
 */
package wenmai.ingest.walk;
