package wenmai.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How far a run has come, in lines of every width. */
class ProgressTextTest {
  private static final ProgressText HAN =
      new ProgressText("indexing", 120, 322, "/资料/2023/奖励模型：把人的偏好变成分数（第二版）.pdf");

  @Test
  void aWideLineSaysAll() {
    assertThat(HAN.bar(10, 120))
        .isEqualTo(
            "indexing 120/322 [########................]  12/s  17 s left  奖励模型：把人的偏好变成分数（第二版）.pdf");
    assertThat(HAN.bar(10, 80))
        .isEqualTo("indexing 120/322 [########................]  12/s  17 s left  奖励模型：把人的…");
    assertThat(HAN.bar(10, 60))
        .isEqualTo("indexing 120/322 [########...............]  12/s  17 s left");
    assertThat(HAN.bar(10, 40)).isEqualTo("indexing 120/322 [###......]  17 s left");
  }

  @Test
  void noLineFillsTheTerminal() {
    for (String name :
        new String[] {
          "", "a", "/a/𠮷野家の😀.md", HAN.name(), "x\ny\u001b[2J\u202e", "好".repeat(300)
        }) {
      for (int total : new int[] {0, 1, 322, 1_000_000}) {
        for (int done : new int[] {0, 1, total / 2, total}) {
          for (int columns = 2; columns <= 200; columns++) {
            String bar = new ProgressText("retagging", done, total, name).bar(3.7, columns);
            assertThat(Columns.of(bar)).as(bar).isLessThan(columns);
            assertThat(bar).doesNotContain("\n", "\u001b", "\u202e");
          }
        }
      }
    }
  }

  @Test
  void whereNobodyDrawsALineSaysItInWords() {
    assertThat(HAN.line(10)).isEqualTo("indexing: 120 of 322, 12/s, about 17 s left");
    assertThat(new ProgressText("indexing", 50, 90_000, "").line(20))
        .isEqualTo("indexing: 50 of 90000, 2.5/s, about 9:59 h left");
    assertThat(new ProgressText("indexing", 3, 322, "").line(20))
        .isEqualTo("indexing: 3 of 322, 0.2/s");
    assertThat(new ProgressText("indexing", 322, 322, "").line(20))
        .isEqualTo("indexing: 322 of 322, 16/s");
  }
}
