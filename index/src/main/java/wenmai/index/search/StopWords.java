package wenmai.index.search;

import java.util.Set;

/** Words of a question that a passage need not hold; they still count in ranking. */
final class StopWords {
  private static final Set<String> WORDS =
      Set.of(
          ("的 了 是 在 和 与 及 或 也 都 就 而 被 把 对 为 于 从 到 以 之 其 这 那 有 上 中 下 里 吗 呢 吧 啊 "
                  + "什么 怎么 怎样 如何 为什么 为何 哪 哪些 哪个 哪里 谁 几 多少 何时 是否 "
                  + "a an the of in on at to for and or is are was were be been by with from as that this "
                  + "it its what which who whom how why when where do does did can")
              .split(" "));

  private StopWords() {}

  /** Whether the folded {@code word} is one. */
  static boolean contains(String word) {
    return WORDS.contains(word);
  }
}
