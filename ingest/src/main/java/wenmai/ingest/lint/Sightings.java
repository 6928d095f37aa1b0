package wenmai.ingest.lint;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Concept;
import wenmai.corpus.Document;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.Name;
import wenmai.corpus.Runs;
import wenmai.corpus.TaggedDocument;
import wenmai.ingest.mention.Tagger;
import wenmai.ingest.segment.HanFrequency;

/** How often the names of a lexicon stand in a corpus as mentions, and how often not. */
final class Sightings {
  private static final int SHORT = 2;

  /** So often does HanLP's corpus have an ordinary word, at least. */
  private static final int ORDINARY = 500;

  private static final int OFTEN = 10;
  private static final int DOCUMENTS = 20;
  private static final int ONE_IN = 4;

  private final Tagger tagger;
  private final Set<String> watched = new HashSet<>();
  private final Map<String, Integer> mentions = new HashMap<>();
  private final Map<String, Integer> inDocuments = new HashMap<>();
  private final Map<String, Integer> outside = new HashMap<>();
  private int documents;

  Sightings(Lexicon lexicon, Tagger tagger) {
    this.tagger = tagger;
    for (Concept concept : lexicon.concepts()) {
      for (Name name : concept.names()) {
        watched.add(Fold.key(name.text()));
      }
    }
  }

  void read(Document document) {
    documents++;
    TaggedDocument tagged = tagger.tag(document);
    BitSet covered = new BitSet();
    Set<String> here = new HashSet<>();
    for (Mention mention : tagged.mentions()) {
      covered.set(mention.span().start(), mention.span().end());
      String key = Fold.key(mention.alias());
      mentions.merge(key, 1, Integer::sum);
      if (here.add(key)) {
        inDocuments.merge(key, 1, Integer::sum);
      }
    }
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.CODE) {
        // What programs call a variable says nothing of a name.
        covered.set(block.span().start(), block.span().end());
      }
    }
    outside(document.text(), covered);
  }

  int documents() {
    return documents;
  }

  /** How often a name is mentioned. No other concept has it: the lexicon sees to that. */
  int mentions(Concept concept, Name name) {
    return concept.names().contains(name) ? mentions.getOrDefault(Fold.key(name.text()), 0) : 0;
  }

  /** Why a name seems to be an ordinary word, or "". */
  String ordinary(Concept concept, Name name) {
    String key = Fold.key(name.text());
    int apart = outside.getOrDefault(key, 0);
    int mentioned = mentions(concept, name);
    if (apart >= OFTEN && apart > mentioned) {
      return "stands %d times where it is no mention, %d times where it is"
          .formatted(apart, mentioned);
    }
    if (!name.require().isEmpty() || !name.notWith().isEmpty() || name.exact()) {
      return "";
    }
    boolean han = key.codePoints().allMatch(Runs::isHan);
    int common = han && key.length() <= SHORT ? HanFrequency.of(key) : 0;
    if (common >= ORDINARY) {
      return "a common word of Chinese, without a condition";
    }
    int in = inDocuments.getOrDefault(key, 0);
    boolean plain = name.text().codePoints().allMatch(Character::isLowerCase);
    if (plain && !han && documents >= DOCUMENTS && in * ONE_IN >= documents) {
      return "a word of small letters in %d of %d documents, without a condition"
          .formatted(in, documents);
    }
    return "";
  }

  /** Counts whole Latin words, and pairs of Han, that are names and stand in no mention. */
  private void outside(String text, BitSet covered) {
    Runs runs = new Runs(text);
    int last = -1;
    while (runs.next()) {
      if (runs.kind() == Runs.Kind.HAN) {
        for (int i = runs.start(); i + SHORT <= runs.end(); i++) {
          count(text, i, i + SHORT, covered);
        }
      } else if (runs.compoundStart() != last) {
        last = runs.compoundStart();
        count(text, runs.compoundStart(), runs.compoundEnd(), covered);
      }
    }
  }

  private void count(String text, int start, int end, BitSet covered) {
    int next = covered.nextSetBit(start);
    if (next < 0 || next >= end) {
      String key = Fold.key(text.substring(start, end));
      if (watched.contains(key)) {
        outside.merge(key, 1, Integer::sum);
      }
    }
  }
}
