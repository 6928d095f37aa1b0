/**
 * How much two texts have in common, whatever the order of their paragraphs, their encoding, their
 * script (simplified or traditional) and their layout.
 *
 * <p>{@link wenmai.index.alike.Shingles} are all short runs of words of a text; {@link
 * wenmai.index.alike.Sketch} is what is kept of them in the index, half a kilobyte for a text of
 * any length. Both are functions of the text alone.
 *
 * <pre>{@code
 * Sketch.of(article).resemblance(Sketch.of(article.withItsParagraphsInAnotherOrder())); // about 1
 * }</pre>
 *
 * <p>Not its job: finding the texts that may be alike in an index ({@link
 * wenmai.index.NearDuplicates}), folding hits ({@code wenmai.index.search}).
 */
package wenmai.index.alike;
