package wenmai.broken.ingest;

import org.apache.pdfbox.pdmodel.PDPage;

/** PDFBox outside of parsing. */
record TurnsPages(PDPage page) {}
