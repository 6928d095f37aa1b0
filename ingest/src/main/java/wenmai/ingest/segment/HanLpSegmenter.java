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
    List<Span> words = new ArrayList<>();
    Runs runs = new Runs(text);
    while (runs.next()) {
      if (runs.kind() == Runs.Kind.HAN) {
        addHan(text, runs.start(), runs.end(), words);
      } else {
        words.add(new Span(runs.start(), runs.end()));
      }
    }
    return words;
  }

  private static void addHan(String text, int start, int end, List<Span> words) {
    HanRun run = HanRun.of(text, start, end);
    if (run.length() == 1) {
      words.add(new Span(start, end));
      return;
    }
    int from = 0;
    int to = 0;
    for (int length : HanLpDictionaries.cut(run.units())) {
      to += length;
      if (!run.splitsPair(to)) {
        words.add(run.span(from, to));
        from = to;
      }
    }
  }
}
