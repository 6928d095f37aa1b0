package wenmai.broken.cli;

import org.apache.lucene.store.Directory;

/** Lucene outside of index. */
record OpensTheIndex(Directory directory) {}
