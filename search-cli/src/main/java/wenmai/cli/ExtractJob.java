package wenmai.cli;

import java.util.concurrent.Callable;
import wenmai.corpus.Document;

/**
 * A document to extract from.
 *
 * @param source where it lies
 * @param weight in bytes, about
 * @param document reads it
 */
record ExtractJob(String source, long weight, Callable<Document> document) {}
