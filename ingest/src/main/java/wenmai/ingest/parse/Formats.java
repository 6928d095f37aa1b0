package wenmai.ingest.parse;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/** Knows which files are worth trying, from their names alone. */
public final class Formats {
  private static final Set<String> TEXTUAL =
      Set.of("md", "markdown", "mdx", "txt", "text", "ipynb", "srt", "vtt", "html", "htm", "xhtml");

  private static final Set<String> BINARY =
      Set.of(
          "pdf", "docx", "docm", "doc", "pptx", "pptm", "ppsx", "ppt", "pps", "epub", "odt", "odp",
          "rtf");

  private Formats() {}

  /**
   * Whether a folder's walk should try the file: because it is read, or because whoever put it
   * there would think so. A file that a user names is tried in any case: its content then decides.
   */
  public static boolean isDocument(Path file) {
    String extension = extension(file);
    return TEXTUAL.contains(extension) || BINARY.contains(extension) || Unread.isNamed(extension);
  }

  /** Why a file is not read, if its name and its first bytes are enough to know; "" if not. */
  public static String refusal(Path file) {
    return Unread.of(file).map(ParseException::getMessage).orElse("");
  }

  /** What follows the last dot of a file's name, in lower case; "" where there is none. */
  public static String extension(Path file) {
    Path name = file.getFileName();
    return name == null ? "" : extension(name.toString());
  }

  /** The same, of the name without its folders. */
  public static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** Whether an extension promises a packed or printed format. */
  static boolean isBinary(String extension) {
    return BINARY.contains(extension);
  }
}
