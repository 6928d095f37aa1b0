package wenmai.ingest.mention;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import wenmai.corpus.Mention;
import wenmai.corpus.Span;

/** One walk over one text: at each place the longest name that passes every check. */
final class Finding {
  private final List<LexiconName> names;
  private final Surroundings surroundings;
  private final String text;
  private final Walk walk;
  private final BitSet addresses;
  private final List<Mention> found = new ArrayList<>();

  Finding(NameTrie trie, List<LexiconName> names, Surroundings surroundings, String text) {
    this.names = names;
    this.surroundings = surroundings;
    this.text = text;
    walk = new Walk(trie, text);
    addresses = WebAddresses.of(text);
  }

  List<Mention> mentions() {
    int at = 0;
    while (at < text.length()) {
      if (addresses.get(at)) {
        at = addresses.nextClearBit(at);
        continue;
      }
      Mention mention = longest(at, text.length(), null);
      if (mention == null) {
        at = nextStart(at);
      } else {
        found.add(mention);
        addInner(mention);
        at = mention.span().end();
      }
    }
    return found;
  }

  private void addInner(Mention outer) {
    int at = outer.span().start();
    while (at < outer.span().end()) {
      Mention inner = longest(at, outer.span().end(), outer);
      if (inner == null) {
        at = nextStart(at);
      } else {
        found.add(inner);
        at = inner.span().end();
      }
    }
  }

  /** The next place where a name may begin: behind the word, for a name begins no inner letter. */
  private int nextStart(int at) {
    int next = at + 1;
    if (Units.isWord(Units.kind(text, at))) {
      while (next < text.length() && Units.isWord(Units.kind(text, next))) {
        next++;
      }
    }
    return next;
  }

  /** The longest mention from {@code start} inside {@code outer}, or null. */
  private Mention longest(int start, int limit, Mention outer) {
    walk.from(start, limit);
    if (walk.count() == 0 || !Edges.startsFree(text, start)) {
      return null;
    }
    for (int i = 0; i < walk.count(); i++) {
      Mention best = null;
      for (int n = walk.name(i); n != NameTrie.NONE; n = names.get(n).next()) {
        LexiconName name = names.get(n);
        if (best == null || text.startsWith(name.name().text(), start)) {
          Mention mention = mention(name, start, walk.end(i), outer);
          best = mention == null ? best : mention;
        }
      }
      if (best != null) {
        return best;
      }
    }
    return null;
  }

  private Mention mention(LexiconName name, int start, int nameEnd, Mention outer) {
    int end = Edges.end(name, text, nameEnd);
    if (end < 0 || !name.isCaseOf(text, start, nameEnd) || isInAddress(start, end)) {
      return null;
    }
    if (outer == null ? Negation.isBefore(text, start) : !nests(name, start, end, outer)) {
      return null;
    }
    boolean standsAlone = !name.needsWordEdges() || surroundings.areWordEdges(start, end);
    if (!standsAlone || !surroundings.allow(name)) {
      return null;
    }
    return new Mention(
        new Span(start, end),
        text.substring(start, end),
        name.concept(),
        outer == null ? 0 : 1,
        name.name().text());
  }

  private boolean isInAddress(int start, int end) {
    int next = addresses.nextSetBit(start);
    return next >= 0 && next < end;
  }

  /** Whether a name is truly a part of the mention around it. */
  private boolean nests(LexiconName name, int start, int end, Mention outer) {
    Span around = outer.span();
    if (end > around.end() || end - start == around.length()) {
      return false;
    }
    boolean same = name.concept().id().equals(outer.concept().id());
    boolean modelOfModel = name.isModel() && name.concept().kind() == outer.concept().kind();
    return !same
        && !modelOfModel
        && !Negation.isInside(text.substring(around.start(), start), text.substring(start, end));
  }
}
