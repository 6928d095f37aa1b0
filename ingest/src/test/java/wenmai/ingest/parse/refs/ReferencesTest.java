package wenmai.ingest.parse.refs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import wenmai.ingest.parse.Parsed;

class ReferencesTest {
  private static List<String> targets(String name, String text) throws IOException {
    return Parsed.text(name, text).references().stream()
        .map(r -> r.target() + " " + r.lines())
        .toList();
  }

  private static List<String> labels(String name, String text) throws IOException {
    return Parsed.text(name, text).references().stream()
        .map(r -> r.lines() + " " + r.section() + " | " + r.label() + " | " + r.target())
        .toList();
  }

  @Test
  void whatIsCitedTwiceIsOneRowWithBothLines() throws IOException {
    assertThat(
            targets(
                "a.md",
                """
                See https://arxiv.org/abs/1706.03762v5 and <https://example.org/a/>.

                Again arXiv:1706.03762, [here](http://www.example.org/a#x "a title"),
                and doi:10.48550/arXiv.1706.03762 on the same line as https://doi.org/10.1000/X.
                """))
        .containsExactly("1706.03762 [1, 3, 4]", "https://example.org/a/ [1, 3]", "10.1000/X [4]");
  }

  @Test
  void anAddressEndsBeforeThePunctuationOfEitherLanguage() throws IOException {
    assertThat(
            targets(
                "a.txt",
                """
                见（https://example.org/1），https://example.org/2。还有《https://example.org/3》；
                以及https://example.org/4这篇，"https://example.org/5"、【https://example.org/6】
                (https://example.org/7_(x)) [https://example.org/8] https://example.org/9!? https://example.org/a_
                https://example.org/b,https://example.org/c;https://example.org/d www.example.org/e.
                https://zh.wikipedia.org/wiki/注意力机制。 arxiv.org/abs/2005.14165, ISBN 978-7-302-42328-7
                https://api.example.org/${id} ISBN 978-7-302-42328-8 arXiv:9999.99999
                """))
        .containsExactly(
            "https://example.org/1 [1]",
            "https://example.org/2 [1]",
            "https://example.org/3 [1]",
            "https://example.org/4 [2]",
            "https://example.org/5 [2]",
            "https://example.org/6 [2]",
            "https://example.org/7_(x) [3]",
            "https://example.org/8 [3]",
            "https://example.org/9 [3]",
            "https://example.org/a_ [3]",
            "https://example.org/b [4]",
            "https://example.org/c [4]",
            "https://example.org/d [4]",
            "https://www.example.org/e [4]",
            "https://zh.wikipedia.org/wiki/注意力机制 [5]",
            "2005.14165 [5]",
            "isbn:9787302423287 [5]");
  }

  @Test
  void aNumberedListIsCitedByItsNumbers() throws IOException {
    assertThat(
            labels(
                "a.txt",
                """
                注意力机制入门

                注意力机制最早用于翻译[1]，后来成为模型的核心[2, 4-5]。数组 a[3] 不是引用，x[4] = 1 也不是。
                规模带来的变化见上标³，以及〔1〕。

                参考文献

                [1] Bahdanau D, Cho K. Neural machine translation by jointly learning to align. 2014.
                [2] Vaswani A. Attention is all you need. https://arxiv.org/abs/1706.03762
                [3] 张三. 《语言模型的规模》. 出版社, 2020.
                [4] 李四. 网页说明. https://example.org/note
                [5] Brown T. arXiv:2005.14165
                """))
        .containsExactly(
            "[3, 4, 8] 参考文献 | Bahdanau D, Cho K. Neural machine translation by jointly learning to"
                + " align. 2014 | Bahdanau D, Cho K. Neural machine translation by jointly learning"
                + " to align. 2014",
            "[3, 9] 参考文献 | Vaswani A. Attention is all you need | 1706.03762",
            "[4, 10] 参考文献 | 张三. 《语言模型的规模》. 出版社, 2020 | 语言模型的规模",
            "[3, 11] 参考文献 | 李四. 网页说明 | https://example.org/note",
            "[3, 12] 参考文献 | Brown T | 2005.14165");
  }

  @Test
  void aListIsCitedByAuthorAndYear() throws IOException {
    assertThat(
            targets(
                "a.md",
                """
                # Scaling

                As Kaplan et al. (2020) found, and Wei 等（2022）. Both Li and Liang (2021) agree.
                (Brown et al., 2020) is not listed; Gao 2022 is there twice.

                ## References

                - Kaplan, J. et al. (2020). Scaling laws. https://example.org/kaplan
                - Wei 等，《涌现》，2022，<https://example.org/wei>
                - Li, X. and Liang, P. (2021). Prefix-tuning: optimizing prompts.
                - Gao, L. (2022). One. https://example.org/gao-1
                - Gao, L. (2022). Two. https://example.org/gao-2
                """))
        .containsExactly(
            "https://example.org/kaplan [3, 8]",
            "https://example.org/wei [3, 9]",
            "Li, X. and Liang, P. (2021). Prefix-tuning: optimizing prompts [3, 10]",
            "https://example.org/gao-1 [11]",
            "https://example.org/gao-2 [12]");
  }

  @Test
  void withoutAListNoBracketIsACitation() throws IOException {
    assertThat(
            targets(
                "a.md",
                """
                Take xs[1] and then [2], and m² of [3, 5-7].

                ```
                // [1] https://example.org/in-code
                xs[1] = [2]
                ```
                """))
        .containsExactly("https://example.org/in-code [4]");
  }

  @Test
  void codeCitesNothing() throws IOException {
    assertThat(
            targets(
                "a.md",
                """
                ```
                xs [1]
                ```

                ## 参考资料

                1. 甲，<https://example.org/1>
                """))
        .containsExactly("https://example.org/1 [7]");
  }

  @Test
  void footnotesAndReferenceStyleLinksPointWhereTheySay() throws IOException {
    assertThat(
            labels(
                "a.md",
                """
                # 题

                正文[^1]，又见[注意力机制的论文][paper]与[^note]。

                [^1]: https://example.org/note-1
                [^note]: 见 <https://example.org/note-2>。

                [paper]: https://arxiv.org/abs/1706.03762 "Attention"
                """))
        .containsExactlyInAnyOrder(
            "[3] 题 | 注意力机制的论文 | 1706.03762",
            "[5] 题 | https://example.org/note-1 | https://example.org/note-1",
            "[6] 题 | https://example.org/note-2 | https://example.org/note-2");
  }

  @Test
  void anEntryGivesItsWordsToABareAddressAndAShortLink() throws IOException {
    assertThat(
            labels(
                "a.html",
                """
                <html><body><p>正文在这里，足够长的一段话。</p><h2>三、参考资料：</h2><ol>
                <li>Brown 等，《少样本学习者》，2020，<a href="https://example.org/a">PDF</a></li>
                <li><a href="https://example.org/b">语言模型是少样本学习者</a>，Brown 等</li>
                <li>https://example.org/c 公司博客的说明</li></ol>
                <h2>附录</h2><p>联系方式：https://example.org/d</p></body></html>
                """))
        .containsExactly(
            "[2] 三、参考资料： | Brown 等，《少样本学习者》，2020，PDF | https://example.org/a",
            "[3] 三、参考资料： | 语言模型是少样本学习者 | https://example.org/b",
            "[4] 三、参考资料： | 公司博客的说明 | https://example.org/c",
            "[5] 附录 | https://example.org/d | https://example.org/d");
  }
}
