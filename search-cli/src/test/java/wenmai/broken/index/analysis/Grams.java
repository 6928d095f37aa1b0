package wenmai.broken.index.analysis;

import org.apache.lucene.analysis.TokenStream;
import wenmai.broken.corpus.Text;

/** Breaks nothing: analysis may use Lucene and corpus. */
record Grams(TokenStream stream, Text text) {}
