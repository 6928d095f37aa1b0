package wenmai.ingest.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Reference;
import wenmai.corpus.Reference.Kind;
import wenmai.corpus.Span;
import wenmai.ingest.parse.TextBuilder.Link;

/** Collects what a document points to: the links of its mark-up, and addresses in its text. */
final class References {
  private static final String ARXIV_ID = "(\\d{4}\\.\\d{4,5}|[a-z-]+(?:\\.[A-Z]{2})?/\\d{7})";

  /** An address ends at white space, at quotes, and at all that is not ASCII. */
  private static final Pattern BARE =
      Pattern.compile(
          "(?<url>https?://[\\x21-\\x7e&&[^\"'<>`\\\\^{|}]]+)"
              + ("|(?<![A-Za-z])(?i:arxiv:)\\s?(?<arxiv>" + ARXIV_ID + ")(?:v\\d+)?")
              + "|(?<![A-Za-z])(?i:doi:)\\s?(?<doi>10\\.\\d{4,9}/[\\x21-\\x7e&&[^\"'<>]]+)");

  private static final Pattern ARXIV_URL =
      Pattern.compile(
          "https?://(?:www\\.|export\\.)?arxiv\\.org/(?:abs|pdf|html)/"
              + ARXIV_ID
              + "(?:v\\d+)?(?:\\.pdf)?/?(?:[?#].*)?");

  private static final Pattern DOI_URL =
      Pattern.compile("https?://(?:dx\\.|www\\.)?doi\\.org/(10\\.\\d{4,9}/.+)");

  private References() {}

  static List<Reference> of(String text, List<Block> blocks, List<Link> links) {
    List<Link> all = new ArrayList<>();
    Set<String> shown = new HashSet<>();
    List<Link> bare = bare(text, blocks, links);
    for (Link link : links) {
      if (link.span().length() > 0) {
        shown.add(link.target());
        all.add(link);
      }
    }
    for (Link link : bare) {
      shown.add(link.target());
      all.add(link);
    }
    for (Link link : links) {
      // The area of a link on a page says no words; the address itself often stands there.
      if (link.span().length() == 0 && shown.add(link.target())) {
        all.add(link);
      }
    }
    all.sort(Comparator.comparing(Link::span));
    return described(text, blocks, all);
  }

  private static List<Link> bare(String text, List<Block> blocks, List<Link> links) {
    List<Span> taken = new ArrayList<>(links.stream().map(Link::span).toList());
    taken.sort(null);
    int next = 0;
    List<Link> found = new ArrayList<>();
    Matcher matcher = BARE.matcher(text);
    for (Block block : blocks) {
      matcher.region(block.span().start(), block.span().end());
      while (matcher.find()) {
        Span span = trimmed(text, matcher);
        while (next < taken.size() && taken.get(next).end() <= span.start()) {
          next++;
        }
        if (next < taken.size() && taken.get(next).overlaps(span)) {
          continue;
        }
        String url = matcher.group("url");
        String arxiv = matcher.group("arxiv");
        if (url != null && span.length() > "https://".length()) {
          found.add(new Link(span.of(text), span));
        } else if (arxiv != null) {
          found.add(new Link("https://arxiv.org/abs/" + arxiv, span));
        } else if (url == null) {
          found.add(
              new Link(
                  "https://doi.org/" + text.substring(matcher.start("doi"), span.end()), span));
        }
      }
    }
    return found;
  }

  /** Without the punctuation of the sentence, and without a bracket that it does not open. */
  private static Span trimmed(String text, Matcher matcher) {
    int start = matcher.start();
    int end = matcher.end();
    int round = depth(text, start, end, '(', ')');
    int square = depth(text, start, end, '[', ']');
    while (end > start) {
      char last = text.charAt(end - 1);
      if (last == ')' && round < 0) {
        round++;
      } else if (last == ']' && square < 0) {
        square++;
      } else if (".,;:!?*_~$&".indexOf(last) < 0) {
        break;
      }
      end--;
    }
    return new Span(start, end);
  }

  /** How many more brackets open than close. */
  private static int depth(String text, int start, int end, char open, char close) {
    int depth = 0;
    for (int i = start; i < end; i++) {
      depth += text.charAt(i) == open ? 1 : text.charAt(i) == close ? -1 : 0;
    }
    return depth;
  }

  private static List<Reference> described(String text, List<Block> blocks, List<Link> links) {
    List<Reference> references = new ArrayList<>(links.size());
    int at = -1;
    int seen = 0;
    int line = 0;
    String section = "";
    for (Link link : links) {
      while (at + 1 < blocks.size() && blocks.get(at + 1).span().start() <= link.span().start()) {
        at++;
        seen = blocks.get(at).span().start();
        line = blocks.get(at).line();
        if (blocks.get(at).kind() == BlockKind.HEADING) {
          section = blocks.get(at).span().of(text);
        }
      }
      for (; at >= 0 && seen < link.span().start(); seen++) {
        line += line > 0 && text.charAt(seen) == '\n' ? 1 : 0;
      }
      String label = link.span().length() == 0 ? "" : link.span().of(text);
      references.add(reference(link, label, section, line));
    }
    return references;
  }

  private static Reference reference(Link link, String words, String section, int line) {
    Kind kind = Kind.URL;
    String target = link.target();
    Matcher arxiv = ARXIV_URL.matcher(target);
    Matcher doi = DOI_URL.matcher(target);
    if (arxiv.matches()) {
      kind = Kind.ARXIV;
      target = arxiv.group(1);
    } else if (doi.matches()) {
      kind = Kind.DOI;
      target = doi.group(1);
    }
    String label = words.isEmpty() ? target : words;
    return new Reference(kind, target, label, section, link.span(), line);
  }
}
