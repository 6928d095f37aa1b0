package wenmai.broken.index.analysis;

import wenmai.broken.index.Store;

/** Analysis leans on the package above it. */
record KnowsTheIndex(Store store) {}
