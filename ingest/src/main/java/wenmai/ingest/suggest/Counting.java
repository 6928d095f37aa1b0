package wenmai.ingest.suggest;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Concept;
import wenmai.corpus.ConceptKind;
import wenmai.corpus.Document;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Mention;
import wenmai.corpus.Name;
import wenmai.corpus.Segmenter;
import wenmai.corpus.Span;
import wenmai.ingest.mention.LexiconMentionFinder;
import wenmai.ingest.segment.Sentences;

/**
 * The second reading of a corpus: how often the gathered names stand in it. They are matched
 * together with the lexicon, and the longest name wins, so that what only ever stands inside of
 * other names counts for nothing.
 */
public final class Counting {
  private static final String PREFIX = "?";

  private final Map<String, Tally> tallies = new LinkedHashMap<>();
  private final LexiconMentionFinder finder;
  private final Sentences sentences = new Sentences();
  private int documents;

  Counting(Lexicon lexicon, Known known, List<Draft> drafts, Segmenter segmenter) {
    List<Concept> concepts = new ArrayList<>(lexicon.concepts());
    for (Draft draft : merged(drafts)) {
      Tally tally = new Tally(draft.zh(), draft.en(), draft);
      if (tally.names().isEmpty() || tally.names().stream().anyMatch(known::has)) {
        continue;
      }
      String id = PREFIX + tallies.size();
      tallies.put(id, tally);
      concepts.add(
          new Concept(
              id,
              ConceptKind.CONCEPT,
              tally.names().stream()
                  .map(name -> new Name(name, "", false, List.of(), List.of(), false))
                  .toList(),
              List.of(),
              Map.of(),
              0,
              ""));
    }
    finder = new LexiconMentionFinder(Lexicon.of(concepts), segmenter);
  }

  /** The drafts, of those that agree on a Chinese name only one. */
  private static Collection<Draft> merged(List<Draft> drafts) {
    Map<String, Draft> byName = new LinkedHashMap<>();
    for (Draft draft : drafts) {
      String name = draft.zh().isEmpty() ? draft.en().toString() : Fold.key(draft.zh().getFirst());
      Draft first = byName.putIfAbsent(name, draft);
      if (first != null) {
        first.absorb(draft);
      }
    }
    return byName.values();
  }

  /** Reads the next document, one of those that the names were gathered from. */
  public void read(Document document) {
    documents++;
    for (Block block : document.blocks()) {
      if (block.kind() == BlockKind.CODE) {
        continue;
      }
      String text = block.span().of(document.text());
      for (Mention mention : finder.find(text)) {
        Tally tally = tallies.get(mention.concept().id());
        if (mention.level() == 0 && tally != null && tally.counts(mention.alias())) {
          tally.count(document);
          if (tally.example == null) {
            tally.example = example(document, block, text, mention);
          }
        }
      }
    }
  }

  /** The candidates that stand in the corpus, by their scores. */
  public List<Candidate> ranked() {
    return tallies.values().stream()
        .filter(Tally::stands)
        .map(tally -> tally.candidate(documents))
        .sorted(
            Comparator.comparingDouble(Candidate::score)
                .reversed()
                .thenComparing(candidate -> candidate.names().getFirst()))
        .toList();
  }

  private Example example(Document document, Block block, String text, Mention mention) {
    int at = block.span().start() + mention.span().start();
    String sentence = text;
    for (Span span : sentences.split(text)) {
      if (span.end() > mention.span().start()) {
        sentence = span.of(text);
        break;
      }
    }
    return new Example(document.id(), document.pageAt(at), document.lineAt(at), sentence);
  }

  /** One candidate's counts. */
  private static final class Tally {
    private final List<String> zh;
    private final List<String> en;
    private final Draft draft;
    private final boolean ordinary;
    private Example example;
    private int mentions;
    private int inDocuments;
    private String last = "";

    Tally(List<String> zh, List<String> en, Draft draft) {
      this.zh = zh;
      this.en = en;
      this.draft = draft;
      this.ordinary = Score.isOrdinary(draft);
      this.example = draft.example();
    }

    List<String> names() {
      List<String> names = new ArrayList<>(zh);
      names.addAll(en);
      return names;
    }

    /** Whether a name counts: not the ordinary word among names that are made for one thing. */
    boolean counts(String name) {
      return ordinary || !(HanTags.isOrdinary(name) || Latin.isPlainWord(name));
    }

    void count(Document document) {
      mentions++;
      if (!last.equals(document.id())) {
        inDocuments++;
        last = document.id();
      }
    }

    boolean stands() {
      return Score.isEnough(draft, mentions, inDocuments);
    }

    Candidate candidate(int all) {
      return new Candidate(
          zh,
          en,
          draft.evidence(),
          draft.explained(),
          mentions,
          inDocuments,
          Score.of(draft, mentions, inDocuments, all),
          example);
    }
  }
}
