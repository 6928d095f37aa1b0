/**
 * Turns bytes into characters, and tells characters from garbage.
 *
 * <p>{@link wenmai.ingest.parse.encoding.Encodings} decodes what says by itself which set it is in
 * (a mark, UTF-8, UTF-16, UTF-32); for the rest {@code EncodingGuess} reads the bytes by each set
 * that may be meant and takes the text that is the least of a {@code Surprise}. {@code HanUse}
 * knows which Han characters are in use. {@link wenmai.ingest.parse.encoding.Garbage} counts, by
 * the same knowledge, the characters of a text that nobody can read.
 *
 * <pre>{@code
 * Decoded decoded = Encodings.decode(bytes, false);
 * decoded.text(); // 注意力机制
 * decoded.charset(); // GB18030
 * }</pre>
 *
 * <p>Not its job: line ends, cleaning, and what becomes of a text that is mostly garbage.
 */
package wenmai.ingest.parse.encoding;
