package wenmai.ingest.parse.refs;

import wenmai.corpus.Span;

/** An address and where the words it is given under stand. */
public record Link(String target, Span span) {}
