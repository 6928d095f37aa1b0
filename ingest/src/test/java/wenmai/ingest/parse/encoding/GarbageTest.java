package wenmai.ingest.parse.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import wenmai.ingest.parse.Parsed;

/** What is garbage, whatever made it so, and what only looks odd. */
class GarbageTest {
  private static final String HAN = "注意力机制让模型在处理一个词的时候看到其他的词，并且为每一个词算出它有多重要。大语言模型由此学会了长距离的关系。";
  private static final String LATIN =
      "Attention lets a model look at every other word and weigh how much each of them matters.";

  private static final Map<String, UnaryOperator<String>> SPOILT =
      new TreeMap<>(
          Map.of(
              "UTF-8 as Latin-1", text -> misread(text, "UTF-8", "ISO-8859-1"),
              "UTF-8 as Windows-1252", text -> misread(text, "UTF-8", "windows-1252"),
              "UTF-8 as GB18030", text -> misread(text, "UTF-8", "GB18030"),
              "UTF-8 as Big5", text -> misread(text, "UTF-8", "Big5"),
              "GB18030 as UTF-8", text -> misread(text, "GB18030", "UTF-8"),
              "GB18030 as Latin-1", text -> misread(text, "GB18030", "ISO-8859-1"),
              "GB18030 as Big5", text -> misread(text, "GB18030", "Big5"),
              "lost twice", text -> "锟斤拷".repeat(text.length()),
              "private", text -> text.replaceAll("\\p{IsHan}", "\ue123"),
              "replaced", text -> text.replaceAll("\\p{IsHan}", "\ufffd")));

  private static final Map<String, UnaryOperator<String>> CODED =
      Map.of(
          "shifted", GarbageTest::shifted,
          "numbers of glyphs", text -> coded(text, "/G%02X"),
          "numbers of characters", text -> coded(text, "(cid:%d)"),
          "controls",
              text ->
                  text.codePoints()
                      .map(point -> point > 0x40 ? 0x80 + point % 0x20 : point)
                      .collect(
                          StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                      .toString());

  @Test
  void mostlyGarbageIsDamageAndALittleIsNot() {
    SPOILT.forEach((name, spoil) -> judge(name, HAN, spoil));
    CODED.forEach((name, spoil) -> judge(name, LATIN, spoil));
  }

  private static void judge(String name, String line, UnaryOperator<String> spoil) {
    for (int share : new int[] {0, 10, 30, 60, 90}) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 100; i++) {
        text.append(i % 10 < share / 10 ? spoil.apply(line) : line).append("\n\n");
      }
      Garbage garbage = new Garbage();
      text.toString().lines().forEach(one -> garbage.add(one, true));
      double found = (double) garbage.garbled() / garbage.total();
      assertThat(garbage.prevails())
          .as("%s, %d %%: found %.2f", name, share, found)
          .isEqualTo(share >= 60);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "窈窕淑女，君子好逑。参差荇菜，左右流之。蒹葭苍苍，白露为霜。所谓伊人，在水一方。溯洄从之，道阻且长。",
        "大語言模型透過注意力機制學習語言的結構，參數達到一千七百五十億。",
        "Внимание — это всё, что нужно: механизм внимания смотрит на все слова сразу.",
        "Η προσοχή είναι το μόνο που χρειάζεται ένα μοντέλο γλώσσας.",
        "注意機構は、入力の各単語がどれほど重要かを計算する仕組みです。",
        "주의 메커니즘은 입력의 각 단어가 얼마나 중요한지 계산합니다.",
        "𝛼𝛽𝛾 ∑ 𝑥𝑖 ∈ ℝ 𝒩(0, 𝜎²) ≤ 𝐴𝑡𝑡𝑒𝑛𝑡𝑖𝑜𝑛(𝑄, 𝐾, 𝑉)",
        "😀🤖🚀👩‍💻 很好 🇨🇳 ok",
        "1 2 3 4.5 6,000 7 % 8 9 10 11 12 $13",
        "for (int i = 0; i < n; i++) { ctx->ptr = fn(str, len); } https://a.bc/xkcdqrst/bcdfgh",
        "« L'été, l'élève était là où ça s'élève » — cœur, naïveté, Noël, garçon, forêt",
        "Cơ chế chú ý là tất cả những gì bạn cần cho một mô hình ngôn ngữ lớn.",
        "الانتباه هو كل ما تحتاجه النماذج اللغوية",
        "กลไกความสนใจคือทุกสิ่งที่คุณต้องการ"
      })
  void rareIsNotGarbage(String text) {
    Garbage garbage = new Garbage();
    for (int i = 0; i < 20; i++) {
      garbage.add(text, true);
    }
    assertThat(garbage.garbled()).isLessThanOrEqualTo(garbage.total() / 20);
  }

  @Test
  void aDocumentSaysHowMuchOfItCannotBeRead() throws IOException {
    String text = HAN.repeat(5) + "\ufffd\ufffd\ue000";
    assertThat(Parsed.text("a.txt", text).reading().garbled()).isEqualTo(3);
    assertThatThrownBy(() -> Parsed.text("a.md", misread(HAN.repeat(5), "UTF-8", "GB18030")))
        .hasMessage(
            "damaged: most of its characters cannot be read: it is in no encoding that fits");
  }

  private static String misread(String text, String written, String read) {
    return new String(text.getBytes(Charset.forName(written)), Charset.forName(read));
  }

  private static String shifted(String text) {
    StringBuilder shifted = new StringBuilder();
    for (char unit : text.toCharArray()) {
      boolean letter = Character.isLetter(unit);
      int first = Character.isLowerCase(unit) ? 'a' : 'A';
      shifted.append((char) (letter ? first + (unit - first + 3) % 26 : unit));
    }
    return shifted.toString();
  }

  private static String coded(String text, String form) {
    StringBuilder coded = new StringBuilder();
    for (char unit : text.toCharArray()) {
      coded.append(unit == ' ' ? " " : String.format(form, (int) unit));
    }
    return coded.toString();
  }
}
