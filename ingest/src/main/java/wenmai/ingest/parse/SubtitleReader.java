package wenmai.ingest.parse;

import java.util.regex.Pattern;
import wenmai.corpus.BlockKind;

/**
 * Reads subtitles: what is said, without numbers and times. Each cue is a paragraph, so that every
 * line of it is a line of the source.
 */
final class SubtitleReader implements Reader {
  private static final Pattern TIMES =
      Pattern.compile("\\s*(?:\\d+:)?\\d+:\\d+[,.]\\d+\\s*-->\\s*(?:\\d+:)?\\d+:\\d+[,.]\\d+.*");
  private static final Pattern MARKUP =
      Pattern.compile("</?[A-Za-z][^<>\n]*>|<[\\d:.]+>|\\{\\\\[^}\n]*}");

  private final String mediaType;

  SubtitleReader(String mediaType) {
    this.mediaType = mediaType;
  }

  @Override
  public void read(Source source, Draft draft) {
    draft.mediaType(mediaType);
    TextBuilder out = draft.text();
    out.hasLines(true);
    String[] lines = source.text(draft).split("\n", -1);
    boolean inCue = false;
    for (int i = 0; i < lines.length; i++) {
      if (TIMES.matcher(lines[i]).matches()) {
        inCue = true;
        out.begin(BlockKind.PARAGRAPH, 0);
      } else if (lines[i].isBlank()) {
        inCue = false;
        out.end();
      } else if (inCue) {
        out.line(i + 1);
        out.append(MARKUP.matcher(lines[i]).replaceAll(""));
      }
    }
  }
}
