package wenmai.index.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Tokenizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import wenmai.corpus.Fold;
import wenmai.corpus.Runs;
import wenmai.corpus.Span;

/** What must hold for any text; the seed is the test's argument. */
class TokenizerPropertyTest {
  private static final List<Supplier<Tokenizer>> ALL =
      List.of(GramTokenizer::new, () -> new WordTokenizer(new RunSegmenter()));

  @ParameterizedTest
  @MethodSource("wenmai.index.analysis.MixedText#seeds")
  void everyTermIsTheFoldedTextAtItsOffsets(long seed) throws IOException {
    String text = MixedText.of(new Random(seed), 80);
    for (Supplier<Tokenizer> each : ALL) {
      int start = 0;
      boolean first = true;
      for (TokenText.Token token : tokens(each.get(), text)) {
        Span span = new Span(token.start(), token.end());
        span.check(text, "token");
        assertThat(token.start()).isGreaterThanOrEqualTo(start);
        assertThat(token.step()).isGreaterThanOrEqualTo(first ? 1 : 0);
        assertThat(token.term()).isNotEmpty();
        boolean bare = token.type().equals(GramTokenizer.WHOLE);
        assertThat(bare ? token.term() : Fold.key(token.term())).isEqualTo(Fold.key(span.of(text)));
        start = token.start();
        first = false;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("wenmai.index.analysis.MixedText#seeds")
  void noRunIsLeftOut(long seed) throws IOException {
    String text = MixedText.of(new Random(seed), 80);
    for (Supplier<Tokenizer> each : ALL) {
      boolean[] inside = new boolean[text.length()];
      for (TokenText.Token token : tokens(each.get(), text)) {
        Arrays.fill(inside, token.start(), token.end(), true);
      }
      Runs runs = new Runs(text);
      while (runs.next()) {
        for (int i = runs.start(); i < runs.end(); i++) {
          assertThat(inside[i]).as("unit %d of %s", i, text).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("wenmai.index.analysis.MixedText#seeds")
  void aTokenizerUsedAgainForgetsWhatItReadBefore(long seed) throws IOException {
    Random random = new Random(seed);
    for (Supplier<Tokenizer> each : ALL) {
      Tokenizer used = each.get();
      tokens(used, MixedText.of(random, 40));
      abandon(used, MixedText.of(random, 40));
      String text = MixedText.of(random, 40);
      assertThat(tokens(used, text)).isEqualTo(tokens(each.get(), text));
    }
  }

  @Test
  void atTheEndThereIsNothingMoreHoweverOftenItIsAsked() throws IOException {
    for (Supplier<Tokenizer> each : ALL) {
      Tokenizer tokenizer = each.get();
      tokenizer.setReader(new StringReader("GPT-3 注意力机制"));
      tokenizer.reset();
      while (tokenizer.incrementToken()) {
        assertThat(tokenizer.hasAttributes()).isTrue();
      }
      assertThat(tokenizer.incrementToken()).isFalse();
      tokenizer.end();
      tokenizer.close();
    }
  }

  @Test
  void aTokenizerThatIsNotClosedTakesNoOtherText() throws IOException {
    for (Supplier<Tokenizer> each : ALL) {
      Tokenizer tokenizer = each.get();
      tokenizer.setReader(new StringReader("GPT-3"));
      tokenizer.reset();
      assertThatIllegalStateException()
          .isThrownBy(() -> tokenizer.setReader(new StringReader("GPT-3")));
      tokenizer.close();
    }
  }

  private static List<TokenText.Token> tokens(Tokenizer tokenizer, String text) throws IOException {
    tokenizer.setReader(new StringReader(text));
    List<TokenText.Token> tokens = TokenText.read(tokenizer, text);
    tokenizer.close();
    return tokens;
  }

  /** Leaves a text in the middle, as a search does that has seen enough. */
  private static void abandon(Tokenizer tokenizer, String text) throws IOException {
    tokenizer.setReader(new StringReader(text));
    tokenizer.reset();
    tokenizer.incrementToken();
    tokenizer.close();
  }
}
