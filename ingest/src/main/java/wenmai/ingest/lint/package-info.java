/**
 * Looks for faults of a lexicon that reading it does not refuse: names that the matcher cannot tell
 * apart, names of one character, entries that lack a language or a definition, and, beside a
 * corpus, names that stand nowhere in it or are ordinary words there.
 *
 * <pre>{@code
 * Lint lint = new Lint(lexicon, new Tagger(finder));
 * documents.forEach(lint::read);
 * List<Fault> faults = lint.faults();
 * }</pre>
 *
 * <p>Not its job: what the reader refuses (two concepts with one name, a broader concept that is
 * not there), mending anything.
 */
package wenmai.ingest.lint;
