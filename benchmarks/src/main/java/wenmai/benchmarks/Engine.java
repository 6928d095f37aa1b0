package wenmai.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import wenmai.corpus.Lexicon;
import wenmai.corpus.MentionFinder;
import wenmai.corpus.Segmenter;
import wenmai.index.Catalog;
import wenmai.index.search.Searcher;
import wenmai.ingest.mention.LexiconMentionFinder;
import wenmai.ingest.segment.HanLpSegmenter;

/** Wenmai as it is shipped: its segmenter, its lexicon, its ranking. */
public record Engine(Segmenter segmenter, Lexicon lexicon, MentionFinder finder) {

  /** Reads the shipped lexicon from the project's folder. */
  public static Engine shipped(Path home) throws IOException {
    Segmenter segmenter = new HanLpSegmenter();
    Lexicon lexicon = Lexicon.read(List.of(home.resolve("corpus").resolve("lexicon.yaml")));
    return new Engine(segmenter, lexicon, new LexiconMentionFinder(lexicon, segmenter));
  }

  /** A searcher over one commit, as the command line makes it. */
  public Searcher searcher(Catalog catalog) {
    return new Searcher(catalog, segmenter, finder, lexicon);
  }
}
