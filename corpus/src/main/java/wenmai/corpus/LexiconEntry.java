package wenmai.corpus;

/**
 * A concept as it stands in a lexicon file.
 *
 * @param place file, line and column, for messages
 */
record LexiconEntry(Concept concept, String place) {}
