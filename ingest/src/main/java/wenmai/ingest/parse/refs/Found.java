package wenmai.ingest.parse.refs;

import wenmai.corpus.Span;
import wenmai.corpus.Target;

/**
 * One place that points somewhere.
 *
 * @param span where it stands, empty where it shows no words
 * @param words what it is given under, or "" where that is the address itself
 */
record Found(Target target, Span span, String words) {}
