package wenmai.index.analysis;

import java.util.ArrayList;
import java.util.List;
import wenmai.corpus.Runs;
import wenmai.corpus.Segmenter;
import wenmai.corpus.Span;

/** Takes each run of Han, of letters or of digits for a word. */
public final class RunSegmenter implements Segmenter {
  @Override
  public List<Span> segment(String text) {
    List<Span> words = new ArrayList<>();
    Runs runs = new Runs(text);
    while (runs.next()) {
      words.add(new Span(runs.start(), runs.end()));
    }
    return words;
  }
}
