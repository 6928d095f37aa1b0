package wenmai.broken.ingest.parse;

import org.apache.tika.metadata.Metadata;

/** Breaks nothing: parsing may use Tika. */
public record Reads(Metadata metadata) {}
