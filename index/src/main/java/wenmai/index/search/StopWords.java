package wenmai.index.search;

import java.util.Set;

/** Words of a question that a passage need not hold; they still count in ranking. */
final class StopWords {
  private static final Set<String> ASKING =
      words(
          "什么 怎么 怎样 如何 为什么 为何 哪 哪些 哪个 哪里 哪位 哪种 哪年 谁 几 多少 何 何时 何年 何处 "
              + "何地 何人 是否 吗 呢 "
              + "what which who whom whose how why when where does did");

  private static final Set<String> OTHERS =
      words(
          "的 了 是 在 和 与 及 或 也 都 就 而 被 把 对 为 于 从 到 以 之 其 这 那 有 上 中 下 里 吧 啊 "
              + "a an the of in on at to for and or is are was were be been by with from as that this "
              + "it its do can");

  private StopWords() {}

  /** Whether the folded {@code word} is one. */
  static boolean contains(String word) {
    return OTHERS.contains(word) || isAsking(word);
  }

  /** Whether the folded {@code word} makes a question of the query that it stands in. */
  static boolean isAsking(String word) {
    return ASKING.contains(word);
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
