/**
 * What everything speaks of: documents, blocks, passages, concepts and mentions, and the seams
 * between the stages of the pipeline.
 *
 * <p>A {@link wenmai.corpus.Document} has one clean text that never changes. Every {@link
 * wenmai.corpus.Block}, {@link wenmai.corpus.Passage} and {@link wenmai.corpus.Mention} is a {@link
 * wenmai.corpus.Span} of that text, in UTF-16 units, half-open; {@link wenmai.corpus.CodePoints}
 * turns them into the code points that the program prints.
 *
 * <pre>{@code
 * Lexicon lexicon = Lexicon.read(Path.of("corpus/lexicon.yaml"));
 * Concept rewardModel = lexicon.concept("reward-model").orElseThrow();
 * }</pre>
 *
 * <p>The shipped lexicon is ready before the program starts ({@link wenmai.corpus.image}); where a
 * byte of the file has changed since, or a layer lies over it, YAML is read.
 *
 * <p>Not its job: parsing files, finding mentions, searching. It depends on a YAML reader and on
 * nothing else.
 */
package wenmai.corpus;
