package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import wenmai.corpus.Document;

/** What writers of Markdown use beside CommonMark. */
class MarkdownDialectTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "这是**“注意力”**机制。 | 这是“注意力”机制。",
        "说的是**GPT-3。**后面 | 说的是GPT-3。后面",
        "他说**“好”**，走了 | 他说“好”，走了",
        "**注意力（attention）**是核心 | 注意力（attention）是核心",
        "***“三”***个 | “三”个",
        "*“强调”*的 | “强调”的",
        "读**《论文》**和**[链接](https://example.org)**及**`代码`**。 | 读《论文》和链接及代码。",
        "用`说**“好”**的`标 | 用说**“好”**的标",
        "\\*\\*“不”\\*\\*是 | **“不”**是",
        "2 * 3 * “四” | 2 * 3 * “四”",
        "设$a*“b”*c$为 | 设$a*“b”*c$为",
        "~~删去~~的 | 删去的"
      })
  void starsBesideHanAreNotSeen(String markdown, String shown) throws IOException {
    assertThat(Parsed.text("a.md", markdown).text()).isEqualTo(shown);
  }

  @Test
  void codeIsLeftAlone() throws IOException {
    String code = "说**“好”**的\n:::tip\n> [!NOTE]\n[^1]: x\n!!! note\n    y";

    assertThat(Parsed.outline(Parsed.text("a.md", "~~~\n" + code + "\n~~~\n")))
        .containsExactly("CODE @2: " + code);
  }

  @Test
  void boxesKeepTheirWordsAndTheirLines() throws IOException {
    Document document =
        Parsed.text(
            "a.md",
            """
            :::tip 提示标题
            一
            :::

            ::: warning
            二
            :::

            > [!NOTE]
            > 三

            !!! note "笔记"
                四

                - 五

            !!! danger
                六
            [TOC]
            """);

    assertThat(Parsed.outline(document))
        .containsExactly(
            "PARAGRAPH @1: 提示标题\n一",
            "PARAGRAPH @6: 二",
            "QUOTE @10: 三",
            "PARAGRAPH @12: 笔记\n四",
            "LIST_ITEM @15: 五",
            "PARAGRAPH @18: 六");
  }

  @Test
  void footnotesAreReadWhateverTheyAreCalled() throws IOException {
    Document document =
        Parsed.text(
            "a.md",
            """
            注意力[^1]机制[^注]在[^a-z]。

            [^1]: 第一条。
                接着说。
            [^注]: 见[论文](https://arxiv.org/abs/1706.03762)。
            """);

    assertThat(Parsed.outline(document))
        .containsExactly(
            "PARAGRAPH @1: 注意力机制在[^a-z]。", "LIST_ITEM @3: 第一条。\n接着说。", "LIST_ITEM @5: 见论文。");
    assertThat(document.references()).extracting(r -> r.label()).containsExactly("论文");
  }

  @Test
  void tasksLoseTheirBoxesAndNothingElseDoes() throws IOException {
    assertThat(Parsed.text("a.md", "- [x] 完成\n- [ ] 没有 [x]\n\n[x] 段落\n").text())
        .isEqualTo("完成\n\n没有 [x]\n\n[x] 段落");
  }

  @Test
  void htmlKeepsWordsApartAndKnowsItsSigns() throws IOException {
    assertThat(Parsed.text("a.md", "<p>注意力<br/>机制 &rarr; &alpha;</p>\n").text())
        .isEqualTo("注意力 机制 → α");
  }

  @Test
  void mdxShowsItsStringsAndKeepsLabelsApart() throws IOException {
    assertThat(Parsed.text("a.mdx", "<Tab label=\"甲\">内容</Tab> 是{\" \"}{'字'}和 {name}。\n").text())
        .isEqualTo("甲 内容 是 字和 {name}。");
  }
}
