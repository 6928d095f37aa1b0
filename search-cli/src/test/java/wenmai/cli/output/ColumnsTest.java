package wenmai.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.EastAsianWidth;
import com.ibm.icu.lang.UProperty;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {
  @Test
  void everyCharacterIsAsWideAsUnicodeSays() {
    List<String> wrong = new ArrayList<>();
    for (int point = ' '; point <= Character.MAX_CODE_POINT; point++) {
      if (isText(point) && Columns.of(point) != expected(point)) {
        wrong.add("U+%04X %d".formatted(point, Columns.of(point)));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static boolean isText(int point) {
    int type = UCharacter.getType(point);
    boolean control = type == Character.CONTROL;
    boolean nothing = type == Character.UNASSIGNED || type == Character.SURROGATE;
    // The vowels and endings of old Hangul stand in the block of what they belong to: 1 or 0 wide.
    boolean joiningHangul =
        (point >= 0x1160 && point <= 0x11ff) || (point >= 0xd7b0 && point <= 0xd7ff);
    return !control && !nothing && !joiningHangul;
  }

  private static int expected(int point) {
    int type = UCharacter.getType(point);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || (type == Character.FORMAT && point != 0xad)) {
      return 0;
    }
    int width = UCharacter.getIntPropertyValue(point, UProperty.EAST_ASIAN_WIDTH);
    return width == EastAsianWidth.WIDE || width == EastAsianWidth.FULLWIDTH ? 2 : 1;
  }

  @Test
  void whatIsShownInOneIsNeverWiderThanItsParts() {
    assertThat(Columns.of("e\u0301")).isEqualTo(1);
    assertThat(Columns.of("🇨🇳")).isEqualTo(2);
    assertThat(Columns.of("☁")).isEqualTo(1);
    assertThat(Columns.of("☁\ufe0f")).as("as an emoji").isEqualTo(2);
    assertThat(Columns.of("中\ufe0f")).isEqualTo(2);
    assertThat(Columns.of("👩‍💻")).as("where the terminal shows both").isEqualTo(4);
    assertThat(Columns.of("“注意力”—GPT‑3…")).isEqualTo(1 + 6 + 1 + 1 + 5 + 1);
  }

  @Test
  void aTextIsCutBetweenWhatIsShown() {
    assertThat(Columns.cut("注意力机制", 10)).isEqualTo("注意力机制");
    assertThat(Columns.cut("注意力机制", 9)).isEqualTo("注意力机…");
    assertThat(Columns.cut("注意力机制", 8)).isEqualTo("注意力…");
    assertThat(Columns.cut("ae\u0301i", 2)).isEqualTo("a…");
    assertThat(Columns.cut("ae\u0301io", 3)).isEqualTo("ae\u0301…");
    assertThat(Columns.pad("注意", 6)).isEqualTo("注意  ");
  }
}
