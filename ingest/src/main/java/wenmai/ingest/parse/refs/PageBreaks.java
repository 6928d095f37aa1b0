package wenmai.ingest.parse.refs;

import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says where an address on a printed page goes on behind the end of a line, which has become a
 * blank. A link that lies over it says it for certain; without one, both sides must look like it.
 */
final class PageBreaks {
  private static final String BREAKS_BEHIND = "/-_=?&%";

  /** No word of a sentence: it has a digit or a sign in it. */
  private static final Pattern PIECE =
      Pattern.compile("[ \\n](?=[A-Za-z]{0,60}[\\d/_=-][\\w/%=&?])[\\w./%=&?#~+-]{2,400}+");

  private final String text;
  private final NavigableSet<String> links;

  /** An address that goes on, and where it ends. */
  record Whole(String address, int end) {}

  /**
   * @param links the addresses of the links that lie over the pages
   */
  PageBreaks(String text, Collection<String> links) {
    this.text = text;
    this.links = new TreeSet<>(links);
  }

  /** The whole of an address of which a beginning is known, or null if there is no more of it. */
  Whole whole(int start, int end, int limit) {
    if (end >= limit) {
      return null;
    }
    String known = text.substring(start, end).replaceFirst(": //", "://");
    for (String link : links.tailSet(known, false)) {
      int last = link.startsWith(known) ? follow(link, known.length(), end, limit) : limit + 1;
      if (last > limit) {
        break;
      }
      if (last > 0) {
        return new Whole(link, last);
      }
    }
    if (BREAKS_BEHIND.indexOf(text.charAt(end - 1)) < 0) {
      return null;
    }
    Matcher piece = PIECE.matcher(text).region(end, limit);
    if (!piece.lookingAt()) {
      return null;
    }
    int last = piece.end();
    while (".,;".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return new Whole(known + text.substring(end + 1, last), last);
  }

  /**
   * Where the rest of a link ends in the text, or -1 if the text goes on otherwise. Blanks do not
   * count, nor does a hyphen that was taken for the mark of a broken word.
   */
  private int follow(String link, int from, int end, int limit) {
    int at = end;
    for (int i = from; i < link.length(); i++) {
      while (at < limit && isBreak(text.charAt(at))) {
        at++;
      }
      boolean same = at < limit && text.charAt(at) == link.charAt(i);
      if (!same && link.charAt(i) != '-') {
        return -1;
      }
      at += same ? 1 : 0;
    }
    return at;
  }

  private static boolean isBreak(char unit) {
    return unit == ' ' || unit == '\n';
  }
}
