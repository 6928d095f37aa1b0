package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
  private static final String SIMPLIFIED =
      "注意力机制是大语言模型的核心。GPT-3有一千七百五十亿个参数，\n\u3000\u3000一切从一个简单的想法开始：让模型自己决定看哪里。\n".repeat(4);
  private static final String TRADITIONAL =
      "注意力機制是大型語言模型的核心。GPT-3有一千七百五十億個參數，\n\u3000\u3000一切從一個簡單的想法開始：讓模型自己決定看哪裡。\n".repeat(4);

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "GBK"})
  void simplifiedTextIsTheSameInEveryEncoding(String charset) {
    assertThat(Encodings.decode(SIMPLIFIED.getBytes(Charset.forName(charset)), false))
        .isEqualTo(SIMPLIFIED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "Big5", "Big5-HKSCS"})
  void traditionalTextIsTheSameInEveryEncoding(String charset) {
    assertThat(Encodings.decode(TRADITIONAL.getBytes(Charset.forName(charset)), false))
        .isEqualTo(TRADITIONAL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void aMarkDecides(String charset) {
    byte[] bytes = ("\ufeff" + "一").getBytes(Charset.forName(charset));

    assertThat(Encodings.decode(bytes, false)).isEqualTo("一");
  }

  @Test
  void utf8AfterMuchAsciiIsUtf8() {
    String text = "x = 1\n".repeat(10_000) + "注意力机制";

    assertThat(Encodings.decode(text.getBytes(StandardCharsets.UTF_8), false)).isEqualTo(text);
  }

  @Test
  void aStrayZeroIsDropped() {
    String text = SIMPLIFIED + "\u0000" + SIMPLIFIED;

    assertThat(Encodings.decode(text.getBytes(StandardCharsets.UTF_8), false))
        .isEqualTo(SIMPLIFIED + SIMPLIFIED);
  }

  @Test
  void latinTextInUtf16WithoutAMark() {
    assertThat(Encodings.decode("GPT-3 is large.".getBytes(StandardCharsets.UTF_16LE), false))
        .isEqualTo("GPT-3 is large.");
  }

  @Test
  void rareCharactersSurviveInTheLargerSets() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(TRADITIONAL.getBytes(Charset.forName("Big5-HKSCS")));
    bytes.writeBytes("嘅喺咁".getBytes(Charset.forName("Big5-HKSCS")));

    assertThat(Encodings.decode(bytes.toByteArray(), false)).endsWith("嘅喺咁");
  }

  @Test
  void bytesByChanceAreNoText() {
    byte[] bytes = new byte[20_000];
    new Random(7).nextBytes(bytes);
    assertThat(Encodings.isText(bytes)).isFalse();
    String text = "\u001b[1m奖励模型\u001b[0m\t和 reward model\r\n".repeat(100);
    for (String charset : new String[] {"UTF-8", "GB18030", "UTF-16LE", "UTF-16"}) {
      assertThat(Encodings.isText(text.getBytes(Charset.forName(charset)))).as(charset).isTrue();
    }
  }
}
