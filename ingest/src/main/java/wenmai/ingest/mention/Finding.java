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
  private final char[] units;
  private final NameStarts starts;
  private final Walk walk;
  private final BitSet addresses;
  private final List<Mention> found = new ArrayList<>();

  Finding(
      NameTrie trie,
      NameStarts starts,
      List<LexiconName> names,
      String text,
      char[] units,
      Surroundings surroundings) {
    this.names = names;
    this.surroundings = surroundings;
    this.text = text;
    this.units = units;
    walk = new Walk(trie, units);
    this.starts = starts;
    addresses = WebAddresses.of(text);
  }

  List<Mention> mentions() {
    int at = starts.next(units, 0, text.length());
    while (at < text.length()) {
      int end = addresses.get(at) ? addresses.nextClearBit(at) : addFrom(at);
      at = starts.next(units, end, text.length());
    }
    return found;
  }

  /** Adds the mention at {@code start}, if any, with those inside it; gives where to go on. */
  private int addFrom(int start) {
    Mention outer = longest(start, text.length(), null);
    if (outer == null) {
      return start + 1;
    }
    found.add(outer);
    int limit = outer.span().end();
    int at = starts.next(units, start, limit);
    while (at < limit) {
      Mention inner = longest(at, limit, outer);
      if (inner != null) {
        found.add(inner);
      }
      at = starts.next(units, inner == null ? at + 1 : inner.span().end(), limit);
    }
    return limit;
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
