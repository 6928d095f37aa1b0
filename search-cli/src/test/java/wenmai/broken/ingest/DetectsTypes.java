package wenmai.broken.ingest;

import org.apache.tika.metadata.Metadata;

/** Tika outside of parsing. */
record DetectsTypes(Metadata metadata) {}
