package wenmai.benchmarks.speed;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.seg.Segment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import wenmai.benchmarks.peer.Peer;
import wenmai.corpus.Segmenter;
import wenmai.index.analysis.LayerAnalyzer;
import wenmai.ingest.segment.HanLpSegmenter;

/**
 * Something that analyses a text on one thread.
 *
 * @param title what it is called in tables
 * @param analysis reads a text to its end; the result depends on every token
 */
record Subject(String title, ToLongFunction<String> analysis) {
  static final String GRAM = "gram";
  static final String WORD = "word";
  static final String SEGMENTER = "segmenter";
  static final String HANLP = "hanlp";

  /** What {@link #of} takes. */
  static List<String> keys() {
    return Stream.concat(Stream.of(GRAM, WORD, SEGMENTER, HANLP), Peer.keys().stream()).toList();
  }

  static Subject of(String key) {
    return switch (key) {
      case GRAM -> new Subject("Wenmai, gram layer", ofLayer("gram"));
      case WORD -> new Subject("Wenmai, word layer", ofLayer(LayerAnalyzer.WORD));
      case SEGMENTER -> new Subject("Wenmai, words alone", ofSegmenter());
      case HANLP -> new Subject("HanLP, bare", ofHanLp());
      default -> {
        Peer peer = Peer.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        yield new Subject(peer.title(), of(peer.analyzer(), "text"));
      }
    };
  }

  private static ToLongFunction<String> ofLayer(String field) {
    return of(new LayerAnalyzer(new HanLpSegmenter()), field);
  }

  /** What the word layer asks for its words, on the text as it is. */
  private static ToLongFunction<String> ofSegmenter() {
    Segmenter segmenter = new HanLpSegmenter();
    return text -> segmenter.segment(text).size();
  }

  /** HanLP with the settings that the word layer has, on the text as it is. */
  private static ToLongFunction<String> ofHanLp() {
    Segment segment =
        HanLP.newSegment()
            .enableAllNamedEntityRecognize(false)
            .enablePartOfSpeechTagging(false)
            .enableOffset(false);
    return text -> segment.seg(text.toCharArray()).size();
  }

  private static ToLongFunction<String> of(Analyzer analyzer, String field) {
    return text -> {
      try (TokenStream tokens = analyzer.tokenStream(field, text)) {
        CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
        OffsetAttribute offset = tokens.addAttribute(OffsetAttribute.class);
        long sum = 0;
        tokens.reset();
        while (tokens.incrementToken()) {
          sum += term.length() + offset.endOffset();
        }
        tokens.end();
        return sum;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
