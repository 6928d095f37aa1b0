/**
 * What is made when the program is built, so that a search need not make it: tables, dictionaries
 * and the shipped lexicon, each an image beside the class that reads it.
 *
 * <p>{@link wenmai.corpus.image.ImageWriter} writes an image, {@link
 * wenmai.corpus.image.ImageReader} reads it in the same order and refuses what is not whole, {@link
 * wenmai.corpus.image.ResourceBytes} brings its bytes from a folder or a jar. A class that has an
 * image also has a writer of it, which the build runs, and a test that compares the two.
 *
 * <pre>{@code
 * byte[] bytes = new ImageWriter().number(3).section(new int[] {1, 2, 3}).image();
 * ImageReader image = ImageReader.open(Table.class, "table.image");
 * int count = image.number();
 * int[] table = image.numbers();
 * }</pre>
 *
 * <p>Not its job: knowing what is in an image, or whether it still fits what it was made of.
 */
package wenmai.corpus.image;
