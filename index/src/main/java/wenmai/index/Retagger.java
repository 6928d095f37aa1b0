package wenmai.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.FixedBitSet;
import wenmai.corpus.Document;
import wenmai.corpus.Mention;
import wenmai.corpus.Passage;
import wenmai.corpus.Segmenter;
import wenmai.corpus.TaggedDocument;

/**
 * Applies the present lexicon to what is indexed: finds by the index itself which documents it can
 * touch, looks for names in their stored text, and writes those anew whose tags have changed. No
 * source is parsed. One commit, at the end: killed before, the index is as it was.
 */
public final class Retagger {
  /** So many documents' tags are read out of the postings at once. */
  private static final int BATCH = 200;

  private final IndexFolder folder;
  private final Segmenter segmenter;
  private final Tagging tagging;

  public Retagger(IndexFolder folder, Segmenter segmenter, Tagging tagging) {
    this.folder = folder;
    this.segmenter = segmenter;
    this.tagging = tagging;
  }

  /**
   * Retags; only says what would be done if {@code dryRun}.
   *
   * @throws IndexException if there is no index, or it cannot be written
   */
  public RetagReport retag(boolean dryRun, Progress progress) throws IOException {
    try (Catalog catalog = folder.read()) {
      boolean untagged = catalog.lexiconPrint().isEmpty();
      if (untagged || catalog.lexiconHash().equals(tagging.lexiconHash())) {
        folder.checkNotLocked();
        IndexStats stats = catalog.stats();
        String hash = tagging.lexiconHash();
        return new RetagReport(hash, hash, 0, 0, 0, "", stats.documents(), stats.mentions());
      }
      warmUp();
      if (dryRun) {
        return new Run(catalog, null).retag(progress);
      }
    }
    try (IndexSession session =
            new IndexSession(folder, segmenter, tagging.lexiconHash(), Map.of(), false);
        Catalog catalog = folder.read()) {
      RetagReport report = new Run(catalog, session).retag(progress);
      session.finish();
      return report;
    }
  }

  /** The segmenter reads its dictionaries while the lexicon is read: both take their time. */
  private void warmUp() {
    Thread.ofPlatform()
        .daemon()
        // What goes wrong there goes wrong again where the words are asked for.
        .uncaughtExceptionHandler((thread, fault) -> {})
        .start(() -> segmenter.segment("注意力机制"));
  }

  /** One run over one commit; its session is null if nothing is to be written. */
  private final class Run {
    private final Catalog catalog;
    private final IndexSession session;
    private int examined;
    private int documents;
    private int passages;
    private long mentions;

    Run(Catalog catalog, IndexSession session) {
      this.catalog = catalog;
      this.session = session;
    }

    RetagReport retag(Progress progress) throws IOException {
      Map<String, Long> hashes = LexiconPrint.hashes(tagging.lexicon());
      LexiconPrint print = LexiconPrint.of(tagging.lexicon(), hashes);
      LexiconPrint before = catalog.lexiconPrint().orElse(null);
      LexiconChange change = LexiconChange.of(before, tagging.lexicon(), print, hashes);
      if (session != null) {
        session.setLexicon(print);
      }
      IndexStats stats = catalog.stats();
      mentions = stats.mentions();
      List<Touched> touched = new ArrayList<>();
      for (LeafReaderContext leaf : catalog.reader().leaves()) {
        touched.add(Touched.by(change, leaf.reader()));
      }
      int total = touched.stream().mapToInt(one -> one.documents().size()).sum();
      for (Touched segment : touched) {
        List<Integer> left = segment.documents();
        for (int from = 0; from < left.size(); from += BATCH) {
          retag(segment, left.subList(from, Math.min(from + BATCH, left.size())), total, progress);
          progress.at(examined, total, folder.path().toString());
        }
      }
      return new RetagReport(
          catalog.lexiconHash(),
          tagging.lexiconHash(),
          documents,
          passages,
          examined,
          change.unknown(),
          stats.documents(),
          mentions);
    }

    private void retag(Touched segment, List<Integer> batch, int total, Progress progress)
        throws IOException {
      FixedBitSet inBatch = new FixedBitSet(segment.leaf().maxDoc());
      List<StoredBlock> blocks = new ArrayList<>();
      for (int whole : batch) {
        StoredBlock block = StoredBlock.of(segment.leaf(), whole);
        block.addPassagesTo(inBatch);
        blocks.add(block);
      }
      IndexedTags tags = IndexedTags.of(segment.leaf(), inBatch);
      for (StoredBlock block : blocks) {
        if (progress.isToEnd()) {
          throw new RunEnded(examined, total, false);
        }
        Document document = block.document();
        List<Passage> cut = block.passages();
        TaggedDocument tagged = new TaggedDocument(document, cut, tagging.mentions(document, cut));
        examined++;
        int changed = changed(block, tagged, tags);
        if (changed > 0) {
          passages += changed;
          documents++;
          mentions += tagged.mentions().size() - block.mentions();
          if (session != null) {
            session.rewrite(tagged);
          }
        }
      }
    }

    /** How many passages have other tags than before. */
    private int changed(StoredBlock block, TaggedDocument tagged, IndexedTags tags) {
      int changed = 0;
      int next = 0;
      for (int i = 0; i < tagged.passages().size(); i++) {
        Passage passage = tagged.passages().get(i);
        List<Mention> inside = new ArrayList<>();
        while (next < tagged.mentions().size()
            && passage.span().contains(tagged.mentions().get(next).span())) {
          inside.add(tagged.mentions().get(next++));
        }
        changed += tags.are(block.first() + i, passage.span().start(), inside) ? 0 : 1;
      }
      return changed;
    }
  }
}
