package wenmai.ingest.mention;

import wenmai.corpus.Concept;

/**
 * A text says what an acronym of its own stands for.
 *
 * @param alias the name of the concept that stands beside the acronym
 * @param from where the acronym stands; it counts from here on
 */
record Definition(String acronym, Concept concept, String alias, int from) {}
