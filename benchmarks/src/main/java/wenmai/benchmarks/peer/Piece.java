package wenmai.benchmarks.peer;

/** A word that a segmenter cut, and its place in the text in UTF-16 units. */
record Piece(String word, int start, int end) {}
