package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import wenmai.corpus.BlockKind;
import wenmai.ingest.parse.refs.Link;
import wenmai.ingest.parse.words.Dates;

/** Cleaning, dates and languages. */
class SmallPartsTest {
  @Test
  void cleaningComposesAndDropsWhatIsInvisible() {
    assertThat(
            Cleaner.clean("e\u0301t\u00ade\u0301 \t\r\nGPT\u0000-3\ufeff\u3000\rend\ud800").text())
        .isEqualTo("\u00e9t\u00e9\nGPT-3\nend\ufffd");
    assertThat(Cleaner.clean("ＧＰＴ－３\u00a0機制").text()).isEqualTo("ＧＰＴ－３\u00a0機制");
  }

  @Test
  void aLinkStandsOnItsWordsWhateverWasCleanedBeforeIt() {
    TextBuilder out = new TextBuilder();
    out.begin(BlockKind.PARAGRAPH, 0);
    out.append("  cafe\u0301 \u00ad \n");
    out.openLink("https://example.org");
    out.append(" 注意\u00ad力 ");
    out.closeLink();
    out.append("。");
    out.end();

    Link link = out.links().getFirst();
    assertThat(link.span().of(out.text())).isEqualTo("注意力");
  }

  @Test
  void aLinkOfNoWordsTakesNoneOfTheNextLine() {
    TextBuilder out = new TextBuilder();
    out.begin(BlockKind.PARAGRAPH, 0);
    out.openLink("https://example.org");
    out.append("  \n");
    out.closeLink();
    out.line(2);
    out.append("注意力");
    out.end();

    assertThat(out.links().getFirst().span().length()).isZero();
  }

  @Test
  void datesAsTheyAreWritten() {
    LocalDate day = LocalDate.of(2023, 6, 4);
    assertThat(Dates.find("2023-06-04T10:00:00+08:00")).isEqualTo(day);
    assertThat(Dates.find("发布于 2023年6月4日")).isEqualTo(day);
    assertThat(Dates.find("2023/6/4")).isEqualTo(day);
    assertThat(Dates.find("June 4th, 2023")).isEqualTo(day);
    assertThat(Dates.find("4 Jun 2023")).isEqualTo(day);
    assertThat(Dates.find("2023-13-40")).isNull();
    assertThat(Dates.find("GPT-3 has 175B")).isNull();
  }

  @Test
  void theScriptDecidesAndThenTheDeclaration() throws IOException {
    String english = "GPT-3 is a large language model that was trained on text from the web.";

    assertThat(Parsed.text("a.txt", english).language()).isEqualTo("en");
    assertThat(Parsed.text("a.md", "---\nlang: de\n---\n" + english).language()).isEqualTo("de");
    assertThat(Parsed.text("a.md", "---\nlang: zh\n---\n" + english).language()).isEqualTo("en");
    assertThat(Parsed.text("a.txt", "Transformer与BERT、GPT-3的注意力机制对比").language()).isEqualTo("zh");
    assertThat(Parsed.text("a.txt", "これは注意機構についての記事です。").language()).isEqualTo("ja");
    assertThat(Parsed.text("a.txt", "주의 메커니즘에 대한 글입니다.").language()).isEqualTo("ko");
    assertThat(Parsed.text("a.txt", "GPT-3").language()).isEqualTo("und");
  }
}
