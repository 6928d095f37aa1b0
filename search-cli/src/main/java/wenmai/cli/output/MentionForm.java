package wenmai.cli.output;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import wenmai.corpus.Span;
import wenmai.corpus.TaggedDocument;

/**
 * A form in which mentions are written, document by document. It has no state: many threads may
 * write documents at once, and the documents' texts follow each other in any order.
 */
public interface MentionForm {
  /** Writes what stands before the first document. */
  default void head(PrintWriter out) {}

  /** Writes what one document gives; how many rows that were. */
  long write(TaggedDocument tagged, String source, PrintWriter out);

  /** A row for each mention. */
  static Rows mentions(String lexicon, Function<String, List<Span>> sentences) {
    return new MentionRows(lexicon, sentences);
  }

  /** A row for each document and concept. */
  static Rows counts() {
    return new CountRows();
  }

  /** A JSON object a line. */
  static MentionForm jsonLines(Rows rows) {
    return new RowForm(rows, RowForm.Look.JSON);
  }

  /** Comma-separated values under a head, harmless to a spreadsheet. */
  static MentionForm csv(Rows rows) {
    return new RowForm(rows, RowForm.Look.CSV);
  }

  /** Tab-separated values under a head, a row a line. */
  static MentionForm tsv(Rows rows) {
    return new RowForm(rows, RowForm.Look.TSV);
  }

  /** A W3C Web Annotation a line. */
  static MentionForm webAnnotations(String lexicon) {
    return new WebAnnotationForm(lexicon);
  }

  /** The annotations of brat's standoff form, which stand beside a document's text. */
  static MentionForm brat() {
    return new BratForm();
  }
}
