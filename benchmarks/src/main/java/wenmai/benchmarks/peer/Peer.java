package wenmai.benchmarks.peer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.icu.segmentation.ICUTokenizer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;

/** The analyzers that Wenmai is measured beside, each as it comes. */
public enum Peer {
  STANDARD("StandardAnalyzer", StandardAnalyzer::new),
  CJK("CJKAnalyzer", CJKAnalyzer::new),
  SMART("SmartChinese", SmartChineseAnalyzer::new),
  ICU("ICU, folded", Peer::icu),
  ENGLISH("EnglishAnalyzer", EnglishAnalyzer::new),
  IK_MAX("IK max", () -> of(Segmenters.ik(false))),
  IK_SMART("IK smart", () -> of(Segmenters.ik(true))),
  JIEBA("jieba search", () -> of(Segmenters.jieba()));

  private final String title;
  private final Supplier<Analyzer> maker;

  Peer(String title, Supplier<Analyzer> maker) {
    this.title = title;
    this.maker = maker;
  }

  /** What it is called in tables. */
  public String title() {
    return title;
  }

  /** What it is called on the command line. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The keys of all. */
  public static List<String> keys() {
    return Arrays.stream(values()).map(Peer::key).toList();
  }

  /** An analyzer for one thread; the caller closes it. */
  public Analyzer analyzer() {
    return maker.get();
  }

  private static Analyzer icu() {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new ICUTokenizer();
        return new TokenStreamComponents(source, new ICUFoldingFilter(source));
      }
    };
  }

  private static Analyzer of(Function<String, List<Piece>> cut) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = new PieceTokenizer(cut);
        return new TokenStreamComponents(source, new LowerCaseFilter(source));
      }
    };
  }
}
