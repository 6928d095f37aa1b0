package wenmai.cli.output;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import wenmai.corpus.TaggedDocument;

/** Which rows a document gives. */
public sealed interface Rows permits MentionRows, CountRows {
  /** The names of the columns, in order. */
  List<String> columns();

  /** Gives each row of a document. */
  void each(TaggedDocument tagged, String source, Consumer<Map<String, Object>> row);
}
