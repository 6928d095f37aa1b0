package wenmai.broken.ingest;

import wenmai.broken.index.Store;

/** Ingest leans on index. */
record WritesTheIndex(Store store) {}
