package wenmai.ingest.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenmai.corpus.Concept;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Name;
import wenmai.corpus.Segmenter;
import wenmai.corpus.Span;

/**
 * Finds what {@link LexiconMentionFinder} should: tries every name at every place, without trie,
 * hashes or anything foreseen.
 */
final class SlowFinder implements MentionFinder {
  private record Candidate(String form, LexiconName name) {}

  private final List<Candidate> candidates = new ArrayList<>();
  private final Map<Integer, String> words = new HashMap<>();
  private final Segmenter segmenter;

  SlowFinder(Lexicon lexicon, Segmenter segmenter) {
    this.segmenter = segmenter;
    Map<String, Integer> numbers = new HashMap<>();
    for (Concept concept : lexicon.concepts()) {
      for (Name name : concept.names()) {
        String form = NameForm.of(name.text());
        candidates.add(
            new Candidate(form, LexiconName.of(concept, name, form, NameTrie.NONE, numbers)));
      }
    }
    numbers.forEach((word, number) -> words.put(number, word));
    candidates.sort(Comparator.comparing(Candidate::form));
  }

  @Override
  public List<Mention> find(String text) {
    BitSet addresses = WebAddresses.of(text);
    List<Mention> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      Mention outer = addresses.get(at) ? null : longest(text, addresses, at, null);
      if (outer != null) {
        found.add(outer);
        while (at < outer.span().end()) {
          Mention inner = longest(text, addresses, at, outer);
          if (inner != null) {
            found.add(inner);
          }
          at = inner == null ? at + 1 : inner.span().end();
        }
      }
      at = outer == null ? at + 1 : outer.span().end();
    }
    return found;
  }

  private Mention longest(String text, BitSet addresses, int start, Mention outer) {
    int limit = outer == null ? text.length() : outer.span().end();
    Candidate best = null;
    int longest = 0;
    for (Candidate candidate : candidates) {
      int end = nameEnd(text, candidate.form, start);
      if (end < 0 || end > limit || !stands(text, addresses, candidate.name, start, end, outer)) {
        continue;
      }
      // Of names that only their spelling tells apart, the one as the text has it.
      boolean asWritten = text.startsWith(candidate.name.name().text(), start);
      boolean same = best != null && best.form.equals(candidate.form);
      if (end > longest || (same && end == longest && asWritten)) {
        best = candidate;
        longest = end;
      }
    }
    if (best == null) {
      return null;
    }
    Span span = new Span(start, Edges.end(best.name, text, longest));
    return new Mention(
        span, span.of(text), best.name.concept(), outer == null ? 0 : 1, best.name.name().text());
  }

  /** Where the name of a form ends that begins at {@code start}, or -1: unit by unit. */
  private static int nameEnd(String text, String form, int start) {
    char[] units = text.toCharArray();
    int at = start;
    for (int i = 0; i < form.length(); i++) {
      if (at == text.length() || Fold.fold(units[at]) != form.charAt(i)) {
        return -1;
      }
      at++;
      boolean mayPart = i + 1 < form.length() && form.charAt(i + 1) == NameForm.GAP;
      i += mayPart ? 1 : 0;
      if (i + 1 < form.length()) {
        long gap = Gap.read(units, at);
        int next = Gap.end(gap);
        boolean fits = next < text.length() && Gap.kind(gap) != Gap.TOO_WIDE;
        if (!fits || (!mayPart && isParted(text, at - 1, Gap.kind(gap), next))) {
          return -1;
        }
        at = next;
      }
    }
    return at;
  }

  private static boolean isParted(String text, int left, int gap, int right) {
    return NameForm.isParted(Units.kind(text, left), gap, Units.kind(text, right));
  }

  private boolean stands(
      String text, BitSet addresses, LexiconName name, int start, int nameEnd, Mention outer) {
    int end = Edges.end(name, text, nameEnd);
    return end >= 0
        && Edges.startsFree(text, start)
        && name.isCaseOf(text, start, nameEnd)
        && addresses.get(start, end).isEmpty()
        && (outer == null ? !Negation.isBefore(text, start) : nests(text, name, start, end, outer))
        && (!name.needsWordEdges() || areWordEdges(text, start, end))
        && (name.require().length == 0 || holdsOne(text, name.require()))
        && !holdsOne(text, name.notWith());
  }

  private static boolean nests(String text, LexiconName name, int start, int end, Mention outer) {
    Concept concept = name.concept();
    Span around = outer.span();
    return end <= around.end()
        && end - start < around.length()
        && !concept.id().equals(outer.concept().id())
        && !(name.isModel() && concept.kind() == outer.concept().kind())
        && !Negation.isInside(text.substring(around.start(), start), text.substring(start, end));
  }

  private boolean areWordEdges(String text, int start, int end) {
    int from = start;
    while (from > 0 && isHanOrGap(text, from - 1)) {
      from--;
    }
    int to = end;
    while (to < text.length() && isHanOrGap(text, to)) {
      to++;
    }
    List<Span> cut = segmenter.segment(text.substring(from, to));
    int first = start - from;
    int last = end - from;
    return cut.stream().anyMatch(word -> word.start() == first)
        && cut.stream().anyMatch(word -> word.end() == last);
  }

  private static boolean isHanOrGap(String text, int at) {
    byte kind = Units.kind(text, at);
    return kind == Units.HAN || Gap.isGap(kind);
  }

  private boolean holdsOne(String text, int[] numbers) {
    String form = NameForm.of(text);
    for (int number : numbers) {
      String word = words.get(number);
      for (int at = form.indexOf(word); at >= 0; at = form.indexOf(word, at + 1)) {
        if (isFree(form, at, at + word.length())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isFree(String form, int start, int end) {
    if (isWordAt(form, start) && isWordAt(form, start - 1)) {
      return false;
    }
    boolean plural = end < form.length() && form.charAt(end) == 's' && !isWordAt(form, end + 1);
    return !isWordAt(form, end - 1) || !isWordAt(form, end) || plural;
  }

  private static boolean isWordAt(String form, int at) {
    return at >= 0 && at < form.length() && Units.isWord(Units.kind(form, at));
  }
}
