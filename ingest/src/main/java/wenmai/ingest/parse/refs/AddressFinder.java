package wenmai.ingest.parse.refs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.corpus.Block;
import wenmai.corpus.Span;
import wenmai.corpus.Target;

/**
 * Finds what is an address by its look: http addresses, arXiv ids, DOIs and ISBNs that are named as
 * such. Each pattern looks at a unit a bounded number of times, however long a line is.
 */
final class AddressFinder {
  private static final String IN_URL = "[\\x21-\\x7e&&[^\"'<>`\\\\^{|}]]";

  /**
   * An address ends at white space, at quotes, and at all that is not ASCII; but an encyclopedia's
   * goes on with the Han name of its article.
   */
  private static final Pattern ADDRESS =
      Pattern.compile(
          ("(?<url>(?:https?: ?//|(?<![\\w./@-])(?:www\\.|arxiv\\.org/|(?:dx\\.)?doi\\.org/))(?=\\w)"
                  + IN_URL
                  + "++(?:(?<=/wiki/|/item/)\\p{IsHan}[\\p{IsHan}\\w()%-]*+)?)")
              + ("|(?<![a-z])arxiv[:：\\s]\\s?(?<arxiv>\\d{4}\\.\\d{4,5}(?!\\d)"
                  + "|[a-z][a-z-]{1,15}(?:\\.[a-z]{2})?/\\d{7}(?!\\d))(?:v\\d{1,3})?")
              + ("|(?<![a-z])doi[:：\\s]\\s?(?<doi>10\\.\\d{4,9}/(?=\\w)" + IN_URL + "++)")
              + ("|(?<![a-z])isbn(?:-?1[03])?[:：]?\\s?"
                  + "(?<isbn>(?:97[89][- ]?)?(?:\\d[- ]?){9}[\\dx])(?![\\dx])"),
          Pattern.CASE_INSENSITIVE);

  /** One of these stands at the start of every address, in whatever case. */
  private static final String[] STARTS = {"http", "www.", "arxiv", "doi", "dx.", "isbn"};

  /** Where a second address begins that a writer put right behind the first. */
  private static final Pattern NEXT = Pattern.compile("(?:[,;|]|\\]\\()(?=https?://)");

  /** Some printed pages have a blank there. */
  private static final Pattern SPLIT = Pattern.compile("(?<=^.{5,6}) //");

  private final String text;
  private final PageBreaks breaks;

  AddressFinder(String text, PageBreaks breaks) {
    this.text = text;
    this.breaks = breaks;
  }

  /** What stands in the blocks and not in {@code taken}, which is in order. */
  List<Found> find(List<Block> blocks, List<Span> taken) {
    List<Found> found = new ArrayList<>();
    Matcher matcher = ADDRESS.matcher(text).useTransparentBounds(true);
    for (Block block : blocks) {
      if (!mayHold(block.span())) {
        continue;
      }
      int from = block.span().start();
      while (matcher.region(from, block.span().end()).find()) {
        int before = found.size();
        if (matcher.group("url") == null) {
          named(matcher, found);
        } else {
          urls(matcher, block, found);
        }
        from = matcher.end();
        if (found.size() > before) {
          from = Math.max(from, found.getLast().span().end());
        }
      }
    }
    return without(found, taken);
  }

  /** Whether an address may stand there: the pattern need not be tried at each unit of the rest. */
  private boolean mayHold(Span span) {
    for (int i = span.start(); i < span.end(); i++) {
      switch (text.charAt(i)) {
        case 'h', 'H', 'w', 'W', 'a', 'A', 'd', 'D', 'i', 'I' -> {
          for (String start : STARTS) {
            if (text.regionMatches(true, i, start, 0, start.length())) {
              return true;
            }
          }
        }
        default -> {}
      }
    }
    return false;
  }

  private static List<Found> without(List<Found> found, List<Span> taken) {
    List<Found> left = new ArrayList<>();
    int next = 0;
    for (Found one : found) {
      while (next < taken.size() && taken.get(next).end() <= one.span().start()) {
        next++;
      }
      if (next == taken.size() || !taken.get(next).overlaps(one.span())) {
        left.add(one);
      }
    }
    return left;
  }

  /** The addresses of one run of their characters: mostly one, or some with commas between. */
  private void urls(Matcher matcher, Block block, List<Found> found) {
    Matcher next = NEXT.matcher(text).region(matcher.start(), matcher.end());
    int start = matcher.start();
    while (next.find()) {
      add(start, next.start(), found);
      start = next.end();
    }
    int end = matcher.end();
    if (end < text.length() && text.charAt(end) == '{') {
      return; // the pattern of an address, which leads nowhere
    }
    PageBreaks.Whole whole = block.page() > 0 ? breaks.whole(start, end, block.span().end()) : null;
    if (whole == null) {
      add(start, end, found);
    } else {
      found.add(new Found(Target.of(whole.address()), new Span(start, whole.end()), ""));
    }
  }

  private void add(int start, int end, List<Found> found) {
    Span span = trimmed(start, end);
    String address = SPLIT.matcher(span.of(text)).replaceFirst("//");
    boolean bare = !address.regionMatches(true, 0, "http", 0, 4);
    found.add(new Found(Target.of(bare ? "https://" + address : address), span, ""));
  }

  private void named(Matcher matcher, List<Found> found) {
    Span whole = new Span(matcher.start(), matcher.end());
    String arxiv = matcher.group("arxiv");
    String isbn = matcher.group("isbn") == null ? "" : Isbn.of(matcher.group("isbn"));
    if (arxiv != null && Target.isArxivId(arxiv)) {
      found.add(new Found(Target.arxiv(arxiv), whole, ""));
    } else if (matcher.group("doi") != null) {
      Span span = trimmed(whole.start(), whole.end());
      String doi = text.substring(matcher.start("doi"), span.end());
      found.add(new Found(Target.doi(doi), span, ""));
    } else if (!isbn.isEmpty()) {
      found.add(new Found(Target.isbn(isbn), whole, ""));
    }
  }

  /** Without the punctuation of the sentence, and without a bracket that it does not open. */
  private Span trimmed(int start, int from) {
    int end = from;
    int round = depth(start, end, '(', ')');
    int square = depth(start, end, '[', ']');
    while (end > start) {
      char last = text.charAt(end - 1);
      if (last == ')' && round < 0) {
        round++;
      } else if (last == ']' && square < 0) {
        square++;
      } else if (last == '(' || last == '[' || ".,;:!?*~$&".indexOf(last) >= 0) {
        round -= last == '(' ? 1 : 0;
        square -= last == '[' ? 1 : 0;
      } else if (last != '_' || start == 0 || text.charAt(start - 1) != '_') {
        break; // an id may end with the sign that others emphasise with
      }
      end--;
    }
    return new Span(start, end);
  }

  /** How many more brackets open than close. */
  private int depth(int start, int end, char open, char close) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      depth += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
    }
    return depth;
  }
}
