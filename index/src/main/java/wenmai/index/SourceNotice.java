package wenmai.index;

import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.Document;

/**
 * What a user should know of a source that is indexed all the same.
 *
 * @param notice one line
 */
public record SourceNotice(String source, String notice) {
  /** Fewer are a bullet here and a rare sign there, which every PDF may have. */
  private static final int ONE_GARBLED_IN = 200;

  /** What is to be said of how a document was read: what was cut off, and what became garbage. */
  public static List<String> of(Document document) {
    List<String> notices = new ArrayList<>();
    for (String cut : document.reading().cuts()) {
      notices.add("cut: " + cut);
    }
    int garbled = document.reading().garbled();
    if (garbled > 0) {
      int points = document.text().codePointCount(0, document.text().length());
      if ((long) garbled * ONE_GARBLED_IN >= points) {
        notices.add("garbled: %d of %d characters cannot be read".formatted(garbled, points));
      }
    }
    return notices;
  }
}
