package wenmai.cli.output;

import java.io.PrintWriter;
import wenmai.corpus.TaggedDocument;

/** Rows, one a line or in a table. */
record RowForm(Rows rows, Look look) implements MentionForm {
  /** What a row looks like. */
  enum Look {
    JSON,
    CSV,
    TSV
  }

  @Override
  public void head(PrintWriter out) {
    if (look != Look.JSON) {
      RowWriter.table(out, look == Look.TSV, rows.columns());
    }
  }

  @Override
  public long write(TaggedDocument tagged, String source, PrintWriter out) {
    RowWriter writer =
        switch (look) {
          case JSON -> RowWriter.jsonLines(out);
          case CSV -> RowWriter.csv(out);
          case TSV -> RowWriter.tsv(out);
        };
    rows.each(tagged, source, writer::write);
    return writer.rows();
  }
}
