package wenmai.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RunsTest {
  /** Runs are parted by bars, the parts of one Latin or number run by tildes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "GPT-3.5-turbo=GPT~3.5~turbo",
        "GPT‑3=GPT~3",
        "ＧＰＴ－３=ＧＰＴ~３",
        "GPT3=GPT~3",
        "GPT 3=GPT|3",
        "T5=T~5",
        "175B=175~B",
        "Word2Vec=Word~2~Vec",
        "C++ and C#=C++|and|C#",
        "C++17=C++~17",
        "Ｃ＋＋=Ｃ＋＋",
        "abc++=abc",
        "β-VAE=β~VAE",
        "U.S. and e.g. it=U.S|and|e.g|it",
        "In-context=In~context",
        "don't don’t dogs'=don't|don’t|dogs",
        "AT&T=AT~T",
        "snake_case=snake~case",
        "GeForce RTX 4090=GeForce|RTX|4090",
        "3.5=3.5",
        "3. 5=3|5",
        "10²³=10~²³",
        "GPT-3¹=GPT~3~¹",
        "1,000=1,000",
        "1,000,000=1,000,000",
        "1,00=1|00",
        "12345,678=12345|678",
        "２，３６０，０６４=２，３６０，０６４",
        "Ｕ．Ｓ．=Ｕ．Ｓ",
        "2017年6月=2017|年|6|月",
        "15.4亿=15.4|亿",
        "注意力机制，GPT-3提出=注意力机制|GPT~3|提出",
        "大语言模型（LLM）=大语言模型|LLM",
        "a😀b=a|b",
        "𠀀𠮷野家=𠀀𠮷野家",
        "ｱﾊﾟｰﾄ=ｱﾊﾟｰﾄ",
        "アイ・ウエ=アイ|ウエ",
        "한국어=한국어",
        "人々〇=人々〇",
        "Cafe\u0301 naïve=Cafe\u0301|naïve",
        "x.𝐁y=x~𝐁y",
        "x.𝐁=x.𝐁",
        "。，！？ -+_&#=''"
      })
  void runsAreWhatReadersSeeAsOneThing(String text, String runs) {
    assertThat(split(text)).isEqualTo(runs);
  }

  @Test
  void aLineBreakInsideHanDoesNotEndTheRun() {
    assertThat(split("注意\n力机\u3000\n  制")).isEqualTo("注意\n力机\u3000\n  制");
    assertThat(split("注意\n\n力")).isEqualTo("注意|力");
    assertThat(split("注意\n。力")).isEqualTo("注意|力");
    assertThat(split("注意 力")).isEqualTo("注意|力");
    assertThat(split("注意\nGPT")).isEqualTo("注意|GPT");
    assertThat(split("注\u200b意\u200b")).isEqualTo("注\u200b意");
  }

  @ParameterizedTest
  @MethodSource("wenmai.corpus.RandomText#seeds")
  void runsStandInOrderAndLeaveNoLetterOut(long seed) {
    RandomText random = new RandomText(seed);
    assertRuns(random.likely(80));
    assertRuns(random.points(200));
    assertRuns(random.units(200));
  }

  private static void assertRuns(String text) {
    boolean[] inside = new boolean[text.length()];
    Runs runs = new Runs(text);
    int end = 0;
    int compoundEnd = 0;
    while (runs.next()) {
      Span run = new Span(runs.start(), runs.end());
      assertThat(run.length()).isPositive();
      assertThat(run.start()).isGreaterThanOrEqualTo(end);
      run.check(text, "run");
      Span compound = new Span(runs.compoundStart(), runs.compoundEnd());
      assertThat(compound.contains(run)).isTrue();
      assertThat(compound.start() >= compoundEnd || compound.end() == compoundEnd).isTrue();
      for (int i = run.start(); i < run.end(); i++) {
        inside[i] = true;
      }
      end = run.end();
      compoundEnd = compound.end();
    }
    int point;
    for (int i = 0; i < text.length(); i += Character.charCount(point)) {
      point = text.codePointAt(i);
      if (Character.isLetterOrDigit(point) || Character.isIdeographic(point)) {
        assertThat(inside[i]).as("U+%04X at %d of %s", point, i, text).isTrue();
      }
    }
  }

  private static String split(String text) {
    List<String> all = new ArrayList<>();
    Runs runs = new Runs(text);
    int compound = -1;
    while (runs.next()) {
      String run = text.substring(runs.start(), runs.end());
      if (runs.compoundStart() == compound) {
        all.add(all.removeLast() + "~" + run);
      } else {
        all.add(run);
      }
      compound = runs.compoundStart();
    }
    return String.join("|", all);
  }
}
