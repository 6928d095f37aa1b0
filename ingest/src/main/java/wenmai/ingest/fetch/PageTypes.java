package wenmai.ingest.fetch;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.ContentType;
import wenmai.ingest.parse.Formats;
import wenmai.ingest.parse.ParseException;
import wenmai.ingest.parse.ParseException.Reason;

/**
 * Knows which media types can become documents, and under which extension the bytes are kept: it
 * chooses the reader.
 */
final class PageTypes {
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

  private static final Map<String, String> EXTENSIONS =
      Map.ofEntries(
          Map.entry("text/html", "html"),
          Map.entry("application/xhtml+xml", "xhtml"),
          Map.entry("application/pdf", "pdf"),
          Map.entry("application/x-pdf", "pdf"),
          Map.entry("text/markdown", "md"),
          Map.entry("text/x-markdown", "md"),
          Map.entry("text/vtt", "vtt"),
          Map.entry("application/x-subrip", "srt"),
          Map.entry("application/x-ipynb+json", "ipynb"),
          Map.entry("application/epub+zip", "epub"),
          Map.entry("application/rtf", "rtf"),
          Map.entry("text/rtf", "rtf"),
          Map.entry("application/msword", "doc"),
          Map.entry("application/vnd.ms-powerpoint", "ppt"),
          Map.entry("application/vnd.oasis.opendocument.text", "odt"),
          Map.entry("application/vnd.oasis.opendocument.presentation", "odp"),
          Map.entry(OFFICE + "wordprocessingml.document", "docx"),
          Map.entry(OFFICE + "presentationml.presentation", "pptx"));

  /** What a server says of a file that it knows nothing about: the file's own name says more. */
  private static final Set<String> VAGUE =
      Set.of("text/plain", "application/octet-stream", "binary/octet-stream", "application/json");

  private PageTypes() {}

  /** Throws where an answer of this type cannot become a document. */
  static void check(String contentType, WebUrl url) throws ParseException {
    String type = mimeType(contentType);
    boolean vague = type.isEmpty() || VAGUE.contains(type);
    boolean json = type.equals("application/json") && ofFile(url).isEmpty();
    if (!vague && !EXTENSIONS.containsKey(type) || json) {
      throw new ParseException(Reason.NOT_SUPPORTED, "this is " + type);
    }
  }

  /** The extension for what an answer holds; "" where only the bytes can tell. */
  static String extension(String contentType, WebUrl url) {
    String type = mimeType(contentType);
    String known = EXTENSIONS.getOrDefault(type, "");
    String named = known.isEmpty() ? ofFile(url) : known;
    return named.isEmpty() && type.equals("text/plain") ? "txt" : named;
  }

  private static String ofFile(WebUrl url) {
    String file = url.file();
    int dot = file.lastIndexOf('.');
    String extension = dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
    return Formats.isDocument(Path.of("page." + plain(extension))) ? extension : "";
  }

  private static String plain(String extension) {
    return extension.matches("[a-z0-9]{1,8}") ? extension : "";
  }

  private static String mimeType(String contentType) {
    ContentType parsed = ContentType.parseLenient(contentType);
    String type = parsed == null ? null : parsed.getMimeType();
    String lower = type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    return lower.matches("[a-z0-9!#$&^_.+-]{1,80}/[a-z0-9!#$&^_.+-]{1,120}") ? lower : "";
  }
}
