package wenmai.index;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The short names of media types, as {@code --type} and the facets give them. */
public final class MediaTypes {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("text/markdown", "md"),
          Map.entry("text/mdx", "mdx"),
          Map.entry("text/plain", "txt"),
          Map.entry("text/html", "html"),
          Map.entry("application/xhtml+xml", "html"),
          Map.entry("text/vtt", "vtt"),
          Map.entry("application/x-subrip", "srt"),
          Map.entry("application/x-ipynb+json", "ipynb"),
          Map.entry("application/pdf", "pdf"),
          Map.entry("application/rtf", "rtf"),
          Map.entry("application/epub+zip", "epub"),
          Map.entry("application/msword", "doc"),
          Map.entry("application/vnd.ms-powerpoint", "ppt"),
          Map.entry("application/vnd.oasis.opendocument.text", "odt"),
          Map.entry("application/vnd.oasis.opendocument.presentation", "odp"),
          Map.entry("application/vnd.ms-word.document.macroenabled.12", "docm"),
          Map.entry("application/vnd.ms-powerpoint.presentation.macroenabled.12", "pptm"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.presentationml.slideshow", "ppsx"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
          Map.entry(
              "application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"));

  private MediaTypes() {}

  /** All short names, sorted. */
  public static SortedSet<String> shortNames() {
    return new TreeSet<>(SHORT.values());
  }

  /** The short name of a media type; of one without, the part behind its slash. */
  public static String shortName(String mediaType) {
    String known = SHORT.get(mediaType);
    return known != null ? known : mediaType.substring(mediaType.indexOf('/') + 1);
  }
}
