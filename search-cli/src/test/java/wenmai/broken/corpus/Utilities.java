package wenmai.broken.corpus;

/** Breaks nothing: only whole words at the end of a name are forbidden. */
final class Utilities {}
