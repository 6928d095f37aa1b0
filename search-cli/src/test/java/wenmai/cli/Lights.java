package wenmai.cli;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import wenmai.corpus.Concept;
import wenmai.corpus.Document;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Name;
import wenmai.corpus.Segmenter;
import wenmai.corpus.Span;
import wenmai.corpus.TaggedDocument;
import wenmai.index.search.Highlight;
import wenmai.index.search.Hit;
import wenmai.ingest.mention.Tagger;

/**
 * What should be lit in a shown text, found by scanning it: the program itself never scans. What
 * scanning cannot judge (a word glued to others by signs) is left out.
 */
final class Lights {
  private static final String GLUE = "[\\p{L}\\p{M}\\p{N}.,'’\\-_+&#\\u200b-\\u200d\\u2060]";
  private static final String WRAP = "(?:[ \\t\\u3000]*\\n[ \\t\\u3000]*)?";
  private static final String BLANKS = "[\\s\\u3000\\u00a0]";
  private static final String BLANK = "(?!\\s*\\n\\s*\\n)" + BLANKS + "+";

  /** What ends a block: a phrase goes over it only if it was asked for with it. */
  private static final String EMPTY_LINE = BLANKS + "*?\\n\\n" + BLANKS + "*";

  private final Lexicon lexicon;
  private final MentionFinder finder;
  private final Segmenter segmenter;
  private final Map<String, TaggedDocument> tagged = new HashMap<>();

  Lights(Lexicon lexicon, MentionFinder finder, Segmenter segmenter) {
    this.lexicon = lexicon;
    this.finder = finder;
    this.segmenter = segmenter;
  }

  /** What is lit in a hit and was not asked for. */
  List<String> unexplained(Asked asked, boolean relaxed, Hit hit, Document document) {
    Set<String> claims = new LinkedHashSet<>();
    StringBuilder bare = new StringBuilder();
    for (Asked.Part part : asked.parts()) {
      claims.add(key(part.text()));
      if (part.kind() != Asked.Kind.PHRASE) {
        bare.append(part.text()).append(' ');
        claims.addAll(joined(part.text()));
        for (int i = 0; relaxed && i + 2 <= part.text().length(); i++) {
          claims.add(key(part.text().substring(i, i + 2))); // what no passage has, by its pairs
        }
      }
    }
    for (String text : List.of(bare.toString(), bare.toString().toUpperCase(Locale.ROOT))) {
      finder.findAsked(text).forEach(mention -> claims.addAll(names(mention.concept())));
    }
    claims.remove(""); // of a part without letters, which is found everywhere
    List<String> wrong = new ArrayList<>();
    for (Highlight highlight : hit.highlights()) {
      String lit = highlight.span().of(hit.text());
      boolean explained =
          highlight.concept() == null
              ? isMadeOf(key(lit), claims, asked)
              : isOneOf(key(lit), names(lexicon.concept(highlight.concept()).orElseThrow()))
                  || isDefined(highlight, lit, document);
      if (!explained) {
        wrong.add(lit);
      }
    }
    return wrong;
  }

  /** What was asked for, stands in a hit, and is not lit. */
  List<String> missing(Asked asked, Hit hit, Document document) {
    List<String> missing = new ArrayList<>();
    TaggedDocument whole = tagged(document);
    for (Asked.Part part : asked.parts()) {
      if (part.kind() == Asked.Kind.NAME) {
        for (Mention mention : whole.mentions()) {
          if (isNamed(part.text(), mention.concept()) && isDark(hit, mention.span())) {
            missing.add(mention.surface());
          }
        }
      } else if (!isOfAName(part, asked)
          && (part.kind() != Asked.Kind.HAN || segmenter.segment(part.text()).size() == 1)) {
        for (Span span : occurrences(part, document.text(), hit.span())) {
          boolean uncut =
              part.kind() == Asked.Kind.PHRASE
                  || whole.passages().stream().anyMatch(one -> one.span().contains(span));
          if (uncut && isDark(hit, span)) {
            missing.add(span.of(document.text()));
          }
        }
      }
    }
    return missing;
  }

  private TaggedDocument tagged(Document document) {
    return tagged.computeIfAbsent(document.id(), id -> new Tagger(finder).tag(document));
  }

  /** Whether the document itself gives the concept this acronym: 奖励模型（RM）. */
  private boolean isDefined(Highlight highlight, String lit, Document document) {
    return tagged(document).mentions().stream()
        .filter(mention -> mention.concept().id().equals(highlight.concept()))
        .anyMatch(mention -> mention.surface().equals(lit));
  }

  /** Whether a bare word is one of those that make a name: then the name is the word. */
  private boolean isOfAName(Asked.Part part, Asked asked) {
    String word = Fold.fold(part.text());
    String typed = asked.typed();
    return part.kind() != Asked.Kind.PHRASE
        && List.of(typed, typed.toUpperCase(Locale.ROOT)).stream()
            .flatMap(text -> finder.findAsked(text).stream())
            .map(mention -> Fold.fold(mention.surface()))
            .anyMatch(name -> name.contains(word) && !name.equals(word));
  }

  private boolean isNamed(String text, Concept concept) {
    return finder.find(text).stream()
        .anyMatch(
            mention ->
                mention.span().length() == text.length()
                    && mention.level() == 0
                    && mention.concept().equals(concept));
  }

  private static List<Span> occurrences(Asked.Part part, String text, Span shown) {
    Matcher matcher = pattern(part).matcher(Fold.fold(text));
    // What stands around is looked at, for a word may be cut where the shown text is.
    matcher.region(shown.start(), shown.end()).useTransparentBounds(true).useAnchoringBounds(false);
    List<Span> spans = new ArrayList<>();
    int at = shown.start();
    while (at < shown.end() && matcher.find(at) && matcher.end() <= shown.end()) {
      spans.add(new Span(matcher.start(), matcher.end()));
      // From within a surrogate pair, java.util.regex finds what is not there.
      at = text.offsetByCodePoints(matcher.start(), 1);
    }
    return spans;
  }

  private static Pattern pattern(Asked.Part part) {
    String text = Fold.fold(part.text()).replace("\"", "").strip();
    StringBuilder pattern = new StringBuilder();
    StringBuilder blanks = new StringBuilder();
    int before = ' ';
    for (int point : text.codePoints().toArray()) {
      if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
        blanks.appendCodePoint(point);
      } else {
        if (!blanks.isEmpty()) {
          pattern.append(blanks.indexOf("\n\n") < 0 ? BLANK : EMPTY_LINE);
          blanks.setLength(0);
        }
        pattern.append(isHan(before) && isHan(point) ? WRAP : "");
        pattern.append(Pattern.quote(Character.toString(point)));
      }
      before = Character.isSpaceChar(point) ? ' ' : point;
    }
    String tail = part.kind() == Asked.Kind.PREFIX ? "[a-z]*" : "";
    String start = isHan(text.codePointAt(0)) ? "" : "(?<!" + GLUE + ")";
    String end = tail.isEmpty() && isHan(before) ? "" : "(?!" + GLUE + ")";
    return Pattern.compile(start + pattern + tail + end);
  }

  /** Whether something that can be searched for in a span of the document is shown and not lit. */
  private static boolean isDark(Hit hit, Span span) {
    if (!hit.span().contains(span)) {
      return false;
    }
    boolean[] lit = new boolean[hit.text().length()];
    for (Highlight highlight : hit.highlights()) {
      for (int i = highlight.span().start(); i < highlight.span().end(); i++) {
        lit[i] = true;
      }
    }
    for (int i = span.start() - hit.span().start(); i < span.end() - hit.span().start(); i++) {
      if (Character.isLetterOrDigit(hit.text().charAt(i)) && !lit[i]) {
        return true;
      }
    }
    return false;
  }

  private static Set<String> names(Concept concept) {
    Set<String> names = new LinkedHashSet<>();
    for (Name name : concept.names()) {
      names.add(key(name.text()));
    }
    return names;
  }

  private static boolean isOneOf(String key, Set<String> names) {
    return names.contains(key)
        || (key.endsWith("s") && names.contains(key.substring(0, key.length() - 1)));
  }

  /** Neighbouring words of a text put together: the program may take any of them for one. */
  private List<String> joined(String text) {
    List<Span> words = segmenter.segment(text);
    List<String> joined = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      for (int j = i; j < words.size(); j++) {
        joined.add(key(text.substring(words.get(i).start(), words.get(j).end())));
      }
    }
    return joined;
  }

  /** Whether every character stands in something that was asked for. */
  private static boolean isMadeOf(String lit, Set<String> claims, Asked asked) {
    for (Asked.Part part : asked.parts()) {
      String word = key(part.text());
      boolean begins = part.kind() == Asked.Kind.PREFIX && lit.startsWith(word);
      boolean stem =
          part.kind() != Asked.Kind.PHRASE && lit.matches("[a-z]+") && isSameStem(lit, part);
      if (begins || stem) {
        return true;
      }
    }
    int covered = 0;
    boolean grows = true;
    while (covered < lit.length() && grows) {
      grows = false;
      for (String claim : claims) {
        for (int at = lit.indexOf(claim);
            at >= 0 && at <= covered;
            at = lit.indexOf(claim, at + 1)) {
          if (at + claim.length() > covered) {
            covered = at + claim.length();
            grows = true;
          }
        }
      }
    }
    return covered == lit.length() || isBegunIn(lit, covered, asked);
  }

  /** Whether what is covered runs into a word of which the beginning was asked for. */
  private static boolean isBegunIn(String lit, int covered, Asked asked) {
    for (Asked.Part part : asked.parts()) {
      int at = lit.lastIndexOf(key(part.text()), covered);
      if (part.kind() == Asked.Kind.PREFIX && at >= 0 && lit.substring(at).matches("[a-z0-9]+")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSameStem(String lit, Asked.Part part) {
    return Arrays.stream(Fold.fold(part.text()).split("[^a-z]+"))
        .anyMatch(word -> stem(word).equals(stem(lit)));
  }

  /** By Porter's rules, which the word layer goes by. */
  private static String stem(String word) {
    KeywordTokenizer whole = new KeywordTokenizer();
    whole.setReader(new StringReader(word));
    try (TokenStream stems = new PorterStemFilter(whole)) {
      CharTermAttribute term = stems.addAttribute(CharTermAttribute.class);
      stems.reset();
      return stems.incrementToken() ? term.toString() : word;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String key(String text) {
    return Fold.key(text).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
  }

  private static boolean isHan(int point) {
    return Character.isLetter(point) && !Character.isAlphabetic(point)
        || Character.isIdeographic(point)
        || Character.UnicodeScript.of(point) == Character.UnicodeScript.HIRAGANA
        || Character.UnicodeScript.of(point) == Character.UnicodeScript.KATAKANA;
  }
}
