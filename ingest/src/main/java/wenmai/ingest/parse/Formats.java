package wenmai.ingest.parse;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Knows which files are worth trying, and by which reader, from their names alone. */
public final class Formats {
  private static final Map<String, Reader> TEXTUAL =
      Map.ofEntries(
          Map.entry("md", new MarkdownReader(false)),
          Map.entry("markdown", new MarkdownReader(false)),
          Map.entry("mdx", new MarkdownReader(true)),
          Map.entry("txt", new PlainTextReader()),
          Map.entry("text", new PlainTextReader()),
          Map.entry("ipynb", new NotebookReader()),
          Map.entry("srt", new SubtitleReader("application/x-subrip")),
          Map.entry("vtt", new SubtitleReader("text/vtt")),
          Map.entry("html", new HtmlReader()),
          Map.entry("htm", new HtmlReader()),
          Map.entry("xhtml", new HtmlReader()));

  private static final Set<String> BINARY =
      Set.of(
          "pdf", "docx", "doc", "pptx", "ppsx", "ppt", "pps", "epub", "odt", "odp", "rtf", "docm",
          "pptm");

  private Formats() {}

  /**
   * Whether a folder's walk should try the file. A file that a user names is tried in any case: its
   * content then decides.
   */
  public static boolean isDocument(Path file) {
    String extension = extension(file);
    return TEXTUAL.containsKey(extension) || BINARY.contains(extension);
  }

  /** What follows the last dot of a file's name, in lower case; "" where there is none. */
  public static String extension(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : extension(name.toString());
  }

  static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  static boolean isBinary(String extension) {
    return BINARY.contains(extension);
  }

  /** The reader that an extension calls for, or null where the content must tell. */
  static Reader textual(String extension) {
    return TEXTUAL.get(extension);
  }
}
