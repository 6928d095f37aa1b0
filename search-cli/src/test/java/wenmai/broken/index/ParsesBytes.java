package wenmai.broken.index;

import wenmai.broken.ingest.parse.Reads;

/** Index leans on ingest. */
record ParsesBytes(Reads reads) {}
