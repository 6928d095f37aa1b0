package wenmai.cli;

import picocli.CommandLine.Option;

/** The option that chooses the output form. */
final class FormOption {
  @Option(names = "-o", paramLabel = "text|json|csv", description = "Output form (default: text).")
  private Form form = Form.TEXT;

  /** The output forms of a table. */
  enum Form {
    TEXT,
    JSON,
    CSV
  }

  Form form() {
    return form;
  }
}
