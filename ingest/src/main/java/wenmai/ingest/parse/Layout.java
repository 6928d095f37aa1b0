package wenmai.ingest.parse;

/** How a format lays out its text. */
enum Layout {
  /** Line ends of the source are spaces. */
  FLOWING(true),
  /** As FLOWING, with a table of contents that is no text. */
  BOOK(true),
  /** Line ends are meant. */
  OFFICE(false),
  /** As OFFICE, with headings that are only bold. */
  BOLD(false),
  /** Slides: the first words of each are its heading. */
  SLIDES(false);

  final boolean flowing;

  Layout(boolean flowing) {
    this.flowing = flowing;
  }
}
