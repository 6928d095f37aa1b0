package wenmai.ingest.suggest;

import com.hankcs.hanlp.seg.common.Term;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenmai.corpus.Block;
import wenmai.corpus.BlockKind;
import wenmai.corpus.Document;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Segmenter;
import wenmai.corpus.Span;
import wenmai.ingest.segment.Sentences;

/**
 * The first reading of a corpus: which names it has. Code is passed over. Not more than {@value
 * #MOST} names are held; when there are more, those that were seen once make room.
 */
public final class Gathering {
  private static final int MOST = 50_000;

  private final Lexicon lexicon;
  private final Known known;
  private final HanTags hanTags = new HanTags();
  private final Explained.Reader brackets = new Explained.Reader(hanTags);
  private final Sentences sentences = new Sentences();
  private final Map<String, Draft> drafts = new LinkedHashMap<>();
  private final Map<String, Integer> discovered = new HashMap<>();
  private final NewWords newWords = new NewWords(word -> discovered.merge(word, 1, Integer::sum));

  /** Gathers what {@code lexicon} does not know. */
  public Gathering(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.known = new Known(lexicon);
  }

  /** Reads the next document. */
  public void read(Document document) {
    for (Block block : document.blocks()) {
      if (block.kind() != BlockKind.CODE) {
        String text = block.span().of(document.text());
        newWords.read(text);
        for (Brackets one : Brackets.of(text)) {
          brackets.read(text, one).ifPresent(found -> add(found, document, block, one));
        }
      }
    }
    if (drafts.size() > MOST) {
      drafts.values().removeIf(draft -> draft.explained() < 2);
    }
  }

  /** The second reading, for what has been gathered. */
  public Counting counting(Segmenter segmenter) {
    newWords.flush();
    discovered.keySet().stream().sorted().filter(this::isNewName).forEach(this::discover);
    return new Counting(lexicon, known, List.copyOf(drafts.values()), segmenter);
  }

  private void add(Explained found, Document document, Block block, Brackets at) {
    boolean isKnown =
        known.has(found.latin())
            || known.has(found.acronym())
            || (!found.han().isEmpty() && known.has(found.han().getFirst()));
    if (isKnown) {
      return;
    }
    int offset = block.span().start() + at.open();
    Example example =
        new Example(
            document.id(),
            document.pageAt(offset),
            document.lineAt(offset),
            sentence(document, block, offset));
    drafts
        .computeIfAbsent(key(found), key -> new Draft())
        .explain(found.han(), found.latin(), found.acronym(), example);
  }

  private static String key(Explained found) {
    String name = found.latin().isEmpty() ? found.acronym() : found.latin();
    return Known.singular(name);
  }

  private String sentence(Document document, Block block, int offset) {
    String text = block.span().of(document.text());
    int inside = offset - block.span().start();
    for (Span sentence : sentences.split(text)) {
      if (sentence.end() > inside) {
        return sentence.of(text);
      }
    }
    return text;
  }

  private boolean isNewName(String word) {
    if (known.has(word)) {
      return false;
    }
    List<Term> words = hanTags.words(word);
    return words.size() > 1
        && words.stream().anyMatch(term -> term.length() > 1)
        && words.stream().allMatch(HanTags::mayStandInName)
        && HanTags.mayEndName(words.getLast())
        && HanTags.isNoun(words.getLast());
  }

  private void discover(String word) {
    drafts.computeIfAbsent(word, key -> new Draft()).discover(word);
  }
}
