package wenmai.broken.index;

import org.apache.lucene.store.Directory;
import wenmai.broken.corpus.Text;

/** Breaks nothing: index may use Lucene and corpus. */
public record Store(Directory directory, Text text) {}
