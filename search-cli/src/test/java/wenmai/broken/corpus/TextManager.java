package wenmai.broken.corpus;

/** A name that says nothing. */
final class TextManager {}
