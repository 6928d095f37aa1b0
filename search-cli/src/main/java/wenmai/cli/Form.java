package wenmai.cli;

/** The output forms of what is a table. */
enum Form {
  TEXT,
  JSON,
  CSV
}
