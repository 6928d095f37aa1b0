/**
 * Finds names that a corpus uses and a lexicon does not know, for a person to choose from.
 *
 * <p>Three things speak for a name: it is explained in brackets in the other language (奖励模型（reward
 * model）), it is an acronym beside its long form, or it is a word of Han that stands together far
 * more often than chance would have it. Parts of speech sort out what is no name, and the whole
 * corpus is read twice: once for the names, once for how often each stands in it outside of the
 * names that are known.
 *
 * <pre>{@code
 * Gathering gathering = new Gathering(lexicon);
 * documents.forEach(gathering::read);
 * Counting counting = gathering.counting(segmenter);
 * documents.forEach(counting::read);
 * List<Candidate> ranked = counting.ranked();
 * }</pre>
 *
 * <p>Memory grows with the number of names found, which is bounded, and not with the corpus. Not
 * its job: deciding that a name is a concept, writing it into a lexicon.
 */
package wenmai.ingest.suggest;
