package wenmai.ingest.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import wenmai.corpus.Document;

class MarkdownReaderTest {
  @Test
  void frontMatterDescribesAndIsNoText() throws IOException {
    Document document =
        Parsed.text(
            "a.md",
            """
            ---
            title: 注意力机制
            authors:
              - 林
              - name: Ada
            date: 2024-02-03
            lang: zh-Hant
            ---
            # 另一個標題

            GPT-3 用的是注意力機制。
            """);

    assertThat(document.title()).isEqualTo("注意力机制");
    assertThat(document.authors()).containsExactly("林", "Ada");
    assertThat(document.published()).isEqualTo(LocalDate.of(2024, 2, 3));
    assertThat(document.language()).isEqualTo("zh");
    assertThat(Parsed.outline(document))
        .containsExactly("HEADING 1 @9: 另一個標題", "PARAGRAPH @11: GPT-3 用的是注意力機制。");
  }

  @Test
  void noNameGoesOnIntoTheNextRowOrItem() throws IOException {
    assertThat(Parsed.text("a.md", "|GPT|预训练|\n|-|-|\n|语言模型|深度|\n|学习|x|\n").text())
        .contains("预训练\n\n语言模型\t深度\n\n学习");
    assertThat(Parsed.text("a.md", "- 大\n- 模型\n").text()).isEqualTo("大\n\n模型");
  }

  @Test
  void frontMatterMayHoldSignsOfTwoUnitsAnywhere() throws IOException {
    for (int before = 1000; before < 1040; before++) {
      String note = "note: " + "x".repeat(before) + "😀".repeat(600);
      Document document = Parsed.text("a.md", "---\n" + note + "\ntitle: 甲\n---\n\n乙\n");
      assertThat(document.title()).isEqualTo("甲");
    }
  }

  @Test
  void brokenFrontMatterIsText() throws IOException {
    Document document = Parsed.text("a.md", "---\ntitle: [GPT-3\n---\n\n注意力机制\n");

    assertThat(document.text()).contains("title: [GPT-3", "注意力机制");
  }

  @Test
  void blocksHaveTheirKindLevelAndLine() throws IOException {
    Document document =
        Parsed.text(
            "a.md",
            """
            # GPT-3

            The *attention* mechanism
            is **what** `GPT-3`\\
            uses.

            - one
              - two

                more
            > quoted

            | model | size |
            |-------|------|
            | GPT-3 | 175B |

            ```python
            x = 1

            y = 2
            ```

                indented
            """);

    assertThat(Parsed.outline(document))
        .containsExactly(
            "HEADING 1 @1: GPT-3",
            "PARAGRAPH @3: The attention mechanism\nis what GPT-3\nuses.",
            "LIST_ITEM @7: one",
            "LIST_ITEM 1 @8: two",
            "LIST_ITEM 1 @10: more",
            "QUOTE @11: quoted",
            "TABLE @13: model\tsize",
            "TABLE 1 @15: GPT-3\t175B",
            "CODE @18: x = 1\n\ny = 2",
            "CODE @23: indented");
    assertThat(document.text())
        .contains("one\n\ntwo\n\nmore\n\nquoted\n\nmodel\tsize\n\nGPT-3\t175B\n\n");
  }

  @Test
  void linksAreReferencesUnderTheirWords() throws IOException {
    Document document =
        Parsed.text(
            "a.md",
            """
            # Papers

            See [Attention **Is** All][t], [GPT-3](https://arxiv.org/pdf/2005.14165v4.pdf),
            [here](https://doi.org/10.1000/x-1) and https://example.org/a_(b)。也见https://example.com/注意.
            Also arXiv:1810.04805 and [in](other.md).

            [![](badge.svg)](https://example.net/)

            [t]: https://arxiv.org/abs/1706.03762
            """);

    assertThat(document.references())
        .extracting(r -> r.kind() + " " + r.target() + " [" + r.label() + "] " + r.lines())
        .containsExactly(
            "ARXIV 1706.03762 [Attention Is All] [3]",
            "ARXIV 2005.14165 [GPT-3] [3]",
            "DOI 10.1000/x-1 [here] [4]",
            "URL https://example.org/a_(b) [https://example.org/a_(b)] [4]",
            "URL https://example.com/ [https://example.com/] [4]",
            "ARXIV 1810.04805 [arXiv:1810.04805] [5]",
            "URL https://example.net/ [https://example.net/] [5]");
    document
        .references()
        .forEach(r -> assertThat(r.span().of(document.text())).isIn(r.label(), ""));
    assertThat(document.references()).allMatch(r -> r.section().equals("Papers"));
  }

  @Test
  void mathStaysAsWrittenAndPricesAreNone() throws IOException {
    Document document =
        Parsed.text(
            "a.md", "设$a_i * b_i$为$$\nx_1 * y_*\n$$其中*注意力*。\n\nIt costs $5 and *then* $6.\n");

    assertThat(Parsed.outline(document))
        .containsExactly(
            "PARAGRAPH @1: 设$a_i * b_i$为$$\nx_1 * y_*\n$$其中注意力。",
            "PARAGRAPH @5: It costs $5 and then $6.");
  }

  @Test
  void strongBeforeChineseIsStrong() throws IOException {
    assertThat(Parsed.text("a.md", "这是**注意力机制：**模型的核心。").text()).isEqualTo("这是注意力机制：模型的核心。");
  }

  @Test
  void htmlShowsItsWordsOnTheirLines() throws IOException {
    Document document =
        Parsed.text(
            "a.md",
            """
            <h1 align="center">
              GPT-3 &amp; 注意力
            </h1>
            <!-- hidden
            comment -->
            <p><img src="x.png" alt="图一"> <a
            href="https://example.org">site</a></p>

            An <b>inline</b> <a href="https://example.com">link</a><!-- no
            --> and
            more.
            """);

    assertThat(Parsed.outline(document))
        .containsExactly(
            "HEADING 1 @2: GPT-3 & 注意力",
            "PARAGRAPH @6: 图一\nsite",
            "PARAGRAPH @9: An inline link\n and\nmore.");
    assertThat(document.references())
        .extracting(r -> r.label() + " " + r.target())
        .containsExactly("site https://example.org", "link https://example.com");
  }

  @Test
  void footnotesLoseTheirMarksOnly() throws IOException {
    Document document =
        Parsed.text(
            "a.md",
            "注意力[^1]机制[^2]。\n\n[^1]: 见 GPT-3 论文。\n[^2]: https://arxiv.org/abs/2005.14165\n");

    assertThat(document.text()).startsWith("注意力机制。").contains("见 GPT-3 论文。");
    assertThat(document.references()).extracting(r -> r.target()).containsExactly("2005.14165");
  }

  @Test
  void mdxKeepsWhatItsTagsHold() throws IOException {
    Document document =
        Parsed.text(
            "a.mdx",
            """
            import { Tabs, Tab } from 'site'
            import X from 'x'

            # 提示工程[[prompt-engineering]]

            {/* a
            comment */}
            <Tabs items={['GPT-3', "a > b"]}>
              <Tab label="one">

                注意力机制 is a < b and `<Tab>`.

                ```python
                import os
                <Tab>
                ```
              </Tab>
            </Tabs>
            {#if fw === 'pt'}
            import 语句也是正文。
            {/if}
            <a href="https://example.org">link</a>
            """);

    assertThat(Parsed.outline(document))
        .containsExactly(
            "HEADING 1 @4: 提示工程",
            "PARAGRAPH @9: one",
            "PARAGRAPH @11: 注意力机制 is a < b and <Tab>.",
            "CODE @14: import os\n<Tab>",
            "PARAGRAPH @20: import 语句也是正文。",
            "PARAGRAPH @22: link");
    assertThat(document.references()).hasSize(1);
  }

  @Test
  void mdxKeepsTheWordsThatAComponentShows() throws IOException {
    Document document =
        Parsed.text(
            "a.mdx",
            """
            注意力机制

            <Question
              choices={[
                {
                  text: "什么是 <code>GPT-3</code>？",
                  explain: 'It\\'s a model.',
                  correct: true
                },
              ]}
            />
            """);

    assertThat(Parsed.outline(document))
        .containsExactly("PARAGRAPH @1: 注意力机制", "PARAGRAPH @6: 什么是 GPT-3？\nIt's a model.");
  }
}
