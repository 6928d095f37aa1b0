package wenmai.corpus;

/**
 * A place in a block where its source goes on some lines further down than the line ends of the
 * text tell: mark-up stands between the words, or the cells of a row stand on lines of their own.
 *
 * @param offset the first unit behind it, in the document's text
 * @param lines how many lines further down; less than 0 where the text has more line ends than the
 *     source
 */
public record LineJump(int offset, int lines) {}
