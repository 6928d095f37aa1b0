package wenmai.ingest.segment;

import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.Runs;
import wenmai.corpus.Segmenter;
import wenmai.corpus.Span;

/**
 * Words as HanLP sees them in runs of Han, and as {@link Runs} sees them elsewhere. Every run is
 * covered whole; a word of one character is a word too.
 */
public final class HanLpSegmenter implements Segmenter {
  @Override
  public List<Span> segment(String text) {
    List<Span> words = new ArrayList<>(text.length() / 2 + 1);
    Runs runs = new Runs(text);
    WordGraph graph = null;
    while (runs.next()) {
      if (runs.kind() != Runs.Kind.HAN) {
        words.add(new Span(runs.start(), runs.end()));
        continue;
      }
      HanRun run = HanRun.of(text, runs.start(), runs.end());
      if (run.length() == 1) {
        words.add(new Span(runs.start(), runs.end()));
        continue;
      }
      if (graph == null) {
        // Not before there is something to cut: the dictionaries come with it.
        graph = new WordGraph();
      }
      addHan(run, graph, words);
    }
    return words;
  }

  @Override
  public boolean isSureEdge(String text, int from, int to, int at) {
    return SureEdges.isOne(text, from, to, at);
  }

  private static void addHan(HanRun run, WordGraph graph, List<Span> words) {
    int count = graph.cut(run.units());
    int from = 0;
    for (int i = 0; i < count; i++) {
      int to = graph.end(i);
      if (!run.splitsPair(to)) {
        words.add(run.span(from, to));
        from = to;
      }
    }
  }
}
