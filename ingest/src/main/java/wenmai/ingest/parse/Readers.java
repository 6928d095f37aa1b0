package wenmai.ingest.parse;

/**
 * Chooses the reader for a source; each is made when it is first needed, for its libraries load.
 */
final class Readers {
  private Readers() {}

  static Reader of(Source source) {
    if (source.isBinary()) {
      return OfContent.READER;
    }
    return switch (source.extension()) {
      case "md", "markdown" -> OfMarkdown.READER;
      case "mdx" -> OfMdx.READER;
      case "txt", "text" -> new PlainTextReader();
      case "ipynb" -> OfNotebooks.READER;
      case "srt" -> new SubtitleReader("application/x-subrip");
      case "vtt" -> new SubtitleReader("text/vtt");
      case "html", "htm", "xhtml" -> new HtmlReader();
      default -> OfContent.READER;
    };
  }

  /** Whether a reader of plain text takes it: one that neither unpacks nor renders anything. */
  static boolean isText(Source source) {
    return switch (source.extension()) {
      case "md", "markdown", "mdx", "txt", "text", "ipynb", "srt", "vtt" -> !source.isBinary();
      default -> false;
    };
  }

  private static final class OfMarkdown {
    static final Reader READER = new MarkdownReader(false);
  }

  private static final class OfMdx {
    static final Reader READER = new MarkdownReader(true);
  }

  private static final class OfNotebooks {
    static final Reader READER = new NotebookReader();
  }

  private static final class OfContent {
    static final Reader READER = new TikaReader();
  }
}
