package wenmai.broken.corpus;

import wenmai.broken.index.Store;

/** Corpus leans on a sibling. */
record KnowsItsIndex(Store store) {}
