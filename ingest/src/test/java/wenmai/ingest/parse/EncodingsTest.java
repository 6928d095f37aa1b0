package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
  private static final String SIMPLIFIED =
      "注意力机制是大语言模型的核心。GPT-3有一千七百五十亿个参数，\n\u3000\u3000一切从一个简单的想法开始：让模型自己决定看哪里。\n".repeat(4);
  private static final String TRADITIONAL =
      "注意力機制是大型語言模型的核心。GPT-3有一千七百五十億個參數，\n\u3000\u3000一切從一個簡單的想法開始：讓模型自己決定看哪裡。\n".repeat(4);

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK"})
  void simplifiedTextIsTheSameInEveryEncoding(String charset) {
    assertThat(Encodings.decode(SIMPLIFIED.getBytes(Charset.forName(charset)), false).text())
        .isEqualTo(SIMPLIFIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "Big5", "Big5-HKSCS"})
  void traditionalTextIsTheSameInEveryEncoding(String charset) {
    assertThat(Encodings.decode(TRADITIONAL.getBytes(Charset.forName(charset)), false).text())
        .isEqualTo(TRADITIONAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aMarkDecides(String charset) {
    byte[] bytes = ("\ufeff" + "一").getBytes(Charset.forName(charset));

    assertThat(Encodings.decode(bytes, false).text()).isEqualTo("一");
  }

  @Test
  void utf8AfterMuchAsciiIsUtf8() {
    String text = "x = 1\n".repeat(10_000) + "注意力机制";

    assertThat(Encodings.decode(text.getBytes(StandardCharsets.UTF_8), false).text())
        .isEqualTo(text);
  }

  @Test
  void aStrayZeroIsDropped() {
    String text = SIMPLIFIED + "\u0000" + SIMPLIFIED;

    assertThat(Encodings.decode(text.getBytes(StandardCharsets.UTF_8), false).text())
        .isEqualTo(SIMPLIFIED + SIMPLIFIED);
  }

  @Test
  void latinTextInUtf16WithoutAMark() {
    assertThat(
            Encodings.decode("GPT-3 is large.".getBytes(StandardCharsets.UTF_16LE), false).text())
        .isEqualTo("GPT-3 is large.");
  }

  @Test
  void rareCharactersSurviveInTheLargerSets() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(TRADITIONAL.getBytes(Charset.forName("Big5-HKSCS")));
    bytes.writeBytes("嘅喺咁".getBytes(Charset.forName("Big5-HKSCS")));

    assertThat(Encodings.decode(bytes.toByteArray(), false).text()).endsWith("嘅喺咁");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GBK", "Big5"})
  void chineseAfterMuchAsciiIsRead(String charset) {
    String text = "int x = 1; // nothing yet\n".repeat(5_000) + "// 先写代码，然后才有一行注释。\n".repeat(3);

    assertThat(Encodings.decode(text.getBytes(Charset.forName(charset)), false).text())
        .isEqualTo(new String(text.getBytes(Charset.forName(charset)), Charset.forName(charset)));
  }

  @Test
  void oneBadByteDoesNotMakeAFileAnothers() {
    byte[] bytes = SIMPLIFIED.repeat(4_000).getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length / 2] = (byte) 0xff;

    Decoded decoded = Encodings.decode(bytes, false);
    assertThat(decoded.charset()).isEqualTo(StandardCharsets.UTF_8);
    assertThat(decoded.text().chars().filter(c -> c == 0xfffd).count()).isBetween(1L, 3L);
    assertThat(decoded.text()).startsWith(SIMPLIFIED).endsWith(SIMPLIFIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GBK", "Big5", "UTF-32LE"})
  void anEndWithinACharacterChangesNothingBefore(String charset) {
    String text = "一個短句，說的是注意力機制。後面";
    byte[] bytes = text.getBytes(Charset.forName(charset));

    assertThat(Encodings.decode(Arrays.copyOf(bytes, bytes.length - 1), false).text())
        .startsWith(text.substring(0, text.length() - 1));
  }

  @Test
  void charactersOfFourBytesAreKept() {
    String text = SIMPLIFIED + "㐀㐁𠀀😀ḿ" + SIMPLIFIED;
    Charset gb = Charset.forName("GB18030");

    assertThat(Encodings.decode(text.getBytes(gb), false)).isEqualTo(new Decoded(text, gb));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, gb2312, UTF-8",
    "GBK, utf-8, GB18030",
    "GBK, iso-8859-1, GB18030",
    "GBK, gb2312, GB18030",
    "GBK, big5, GB18030",
    "Big5, iso-8859-1, Big5-HKSCS",
    "Big5, big5, Big5-HKSCS",
    "windows-1252, iso-8859-1, windows-1252"
  })
  void aPageIsReadRightWhateverItDeclares(String written, String declared, String read) {
    Charset charset = Charset.forName(written);
    String words =
        written.startsWith("w") ? "Un élève naïf a déjà mangé à la crémerie." : "開了大門，我們就走。";
    String page = "<html><head><meta charset='" + declared + "'></head><p>" + words + "</p></html>";
    byte[] bytes = page.getBytes(charset);

    assertThat(Encodings.decode(bytes, true))
        .isEqualTo(new Decoded(new String(bytes, charset), Charset.forName(read)));
  }

  /** What our neighbours write is not taken for Chinese, nor everyday Chinese for theirs. */
  @ParameterizedTest
  @CsvSource({
    "GBK, 早上起来先煮一锅粥，再把昨天剩下的青菜切碎放进去。",
    "GBK, 小猫蹲在窗台上看雨，尾巴一甩一甩的，谁叫也不理。",
    "Big5, 颱風過後街上滿是落葉，賣豆漿的攤子卻照常開門。",
    "Big5-HKSCS, 佢哋喺茶餐廳飲緊奶茶，啲雨落得好大。",
    "EUC-KR, 오늘은 날씨가 맑아서 친구와 함께 공원에 갔습니다.",
    "Shift_JIS, 今日は天気がよかったので、友だちと公園へ行きました。",
    "EUC-JP, 今日は天気がよかったので、友だちと公園へ行きました。",
    "KOI8-R, Сегодня была хорошая погода и мы пошли гулять в парк.",
    "windows-1251, Сегодня была хорошая погода и мы пошли гулять в парк.",
    "windows-1252, Les élèves étaient déjà là; “naïve” n’était pas le mot.",
    "windows-1252, Die Straße führt über die Brücke zum großen Gebäude."
  })
  void everydayTextInTheSetsOfItsWriters(String charset, String text) {
    assertThat(Encodings.decode(text.getBytes(Charset.forName(charset)), false).text())
        .isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.txt", "a.md", "a.mdx", "a.html"})
  void theSetIsRecorded(String name) throws IOException {
    byte[] bytes = SIMPLIFIED.getBytes(Charset.forName("GBK"));

    assertThat(Parsed.bytes(name, bytes).reading().encoding()).isEqualTo("GB18030");
    assertThat(Parsed.text(name, SIMPLIFIED).reading().encoding()).isEqualTo("UTF-8");
  }

  @Test
  void bytesByChanceAreNoText() {
    byte[] bytes = new byte[20_000];
    new Random(7).nextBytes(bytes);
    assertThat(Encodings.isText(bytes)).isFalse();
    assertThat(Encodings.isText("\u0007标题\u0007".getBytes(StandardCharsets.UTF_8))).isFalse();
    assertThat(Encodings.isText("\u0007标题和正文，\u0007一句话。".getBytes(StandardCharsets.UTF_8)))
        .isTrue();
    String text = "\u001b[1m奖励模型\u001b[0m\t和 reward model\r\n".repeat(100);
    for (String charset : new String[] {"UTF-8", "GB18030", "UTF-16LE", "UTF-16"}) {
      assertThat(Encodings.isText(text.getBytes(Charset.forName(charset)))).as(charset).isTrue();
    }
  }
}
