package wenmai.broken.cli;

import opennlp.tools.util.Span;

/** OpenNLP outside of ingest. */
record CutsSentences(Span span) {}
