package wenmai.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.util.BytesRef;
import wenmai.index.Twin;
import wenmai.index.alike.Sketch;

/**
 * Folds passages into earlier hits that say the same in a near duplicate of their document; by
 * document, documents into earlier ones. The first of a ranking stays, whatever comes after it.
 */
final class Folding {
  private final Sayings sayings;
  private final Matched matched;
  private final boolean byDocument;
  private final Map<Long, Seen> seen = new HashMap<>();

  /** Those with passages that stay, by the bands of their sketches. */
  private final Map<BytesRef, List<Seen>> byBand = new HashMap<>();

  private final Set<Integer> kept = new HashSet<>();

  Folding(Sayings sayings, Matched matched, boolean byDocument) {
    this.sayings = sayings;
    this.matched = matched;
    this.byDocument = byDocument;
  }

  /** The first so many of a ranking. */
  interface Order {
    List<Ranked> first(int most) throws IOException;
  }

  /** A document that the ranking has come to, and which of its passages stay. */
  private static final class Seen {
    private final Sketch sketch;
    private final List<BytesRef> bands;
    private final List<Integer> hits = new ArrayList<>();

    Seen(Sketch sketch) {
      this.sketch = sketch;
      this.bands = sketch.bands();
    }
  }

  /** The first {@code most} that stay, or all. */
  List<Ranked> first(int most, Order order) throws IOException {
    List<Ranked> hits = new ArrayList<>();
    int done = 0;
    for (int look = most; hits.size() < most; look *= 2) {
      List<Ranked> ranked = order.first(look);
      for (Ranked one : ranked.subList(Math.min(done, ranked.size()), ranked.size())) {
        if (hits.size() < most && stays(one)) {
          hits.add(one);
        }
      }
      done = ranked.size();
      if (done < look) {
        break;
      }
    }
    return hits;
  }

  /** The documents of which something matches that is folded into a hit. */
  List<Twin> into(Ranked hit) throws IOException {
    List<Twin> folded = new ArrayList<>();
    for (Twin twin : sayings.twins(hit)) {
      boolean any = false;
      for (int doc = twin.first(); doc < twin.whole() && !any; doc++) {
        any = matched.holds(doc) && !kept.contains(doc) && saysTheSame(doc, hit.doc());
      }
      if (any) {
        folded.add(twin);
      }
    }
    return folded;
  }

  private boolean stays(Ranked one) throws IOException {
    Seen document = seen.get(one.document());
    if (document == null) {
      document = new Seen(sayings.sketch(one));
      seen.put(one.document(), document);
    }
    for (Seen other : hitsLike(document)) {
      for (int hit : other.hits) {
        if (saysTheSame(one.doc(), hit)) {
          return false;
        }
      }
    }
    if (document.hits.isEmpty()) {
      for (BytesRef band : document.bands) {
        byBand.computeIfAbsent(band, key -> new ArrayList<>()).add(document);
      }
    }
    document.hits.add(one.doc());
    kept.add(one.doc());
    return true;
  }

  /**
   * The near duplicates of which a passage stayed; of all that were seen there may be thousands.
   */
  private Set<Seen> hitsLike(Seen document) {
    Set<Seen> alike = new HashSet<>();
    for (BytesRef band : document.bands) {
      for (Seen other : byBand.getOrDefault(band, List.of())) {
        if (other != document && document.sketch.isAlike(other.sketch)) {
          alike.add(other);
        }
      }
    }
    return alike;
  }

  /** Whether a passage of a near duplicate adds nothing to a hit. */
  private boolean saysTheSame(int passage, int hit) throws IOException {
    return byDocument || sayings.areTheSame(passage, hit);
  }
}
