package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever the documents are made of, nothing that is printed is wider than the terminal. */
class WidthPropertyTest {
  private static final List<String> WORDS =
      List.of(
          "注意力机制",
          "奖励模型",
          "，",
          "。",
          "（",
          "）",
          "“引号”",
          " ",
          " ",
          " ",
          "reward model",
          "attention ",
          "GPT-3",
          "e\u0301te\u0301",
          "☁\ufe0f",
          "👩‍💻",
          "🇨🇳",
          "👍🏽",
          "𠮷野家",
          "ﾊﾝｶｸ",
          "한국어 ",
          "ＧＰＴ",
          "https://example.org/one/two/three?four=five#six ",
          "a_very_long_name_".repeat(4),
          "\t",
          "—…·",
          "arXiv:2203.02155 ",
          "\u200b",
          "Ω≈ç ");

  private final Seed seed = Seed.next();
  private final Random random = seed.random();

  @TempDir Path temporary;
  private Program wenmai;

  @BeforeEach
  void index() throws Exception {
    wenmai = new Program(temporary);
    Notes notes = new Notes(wenmai.folder().resolve("笔记 notes"));
    for (int i = 0; i < 6; i++) {
      notes.write("名字 " + text(3).strip().replaceAll("[/\\s]", "x") + i + ".md", document());
    }
    notes.write("same.md", "# 一样\n\n" + "奖励模型给回答打分。".repeat(40));
    notes.write("the-same.md", "# 一样\n\n" + "奖励模型给回答打分。".repeat(40));
    notes.write("broken-" + "很长".repeat(30) + ".pdf", "no PDF");
    notes.write(
        "page.html", "<title>页</title><nav>菜单 " + "menu ".repeat(60) + "</nav><p>" + text(90));
    Files.writeString(
        wenmai.folder().resolve("names.yaml"),
        """
        - id: %s
          kind: concept
          prefLabel: {zh: "%s", en: "%s"}
          definition: {zh: "%s", en: "%s"}
        """
            .formatted(
                "a-long-id-" + "x".repeat(50),
                "很长的名字" + "名".repeat(40),
                "a very long name ".repeat(6).strip(),
                "定义".repeat(80),
                "a definition ".repeat(30).strip()));
  }

  private String document() {
    StringBuilder document = new StringBuilder("# " + text(12) + "\n\n");
    for (int i = 0; i < 6; i++) {
      document.append("#".repeat(1 + random.nextInt(6))).append(' ').append(text(9)).append("\n\n");
      document.append("奖励模型 ").append(text(40)).append("\n\n- ").append(text(20)).append("\n\n");
      document.append("[").append(text(4)).append("](https://example.org/").append("p".repeat(70));
      document.append(i).append(")\n\n");
    }
    return document.toString();
  }

  private String text(int words) {
    return random
        .ints(words, 0, WORDS.size())
        .mapToObj(WORDS::get)
        .collect(Collectors.joining())
        .replace("`", "");
  }

  @Test
  void noLineIsWiderThanTheTerminal() {
    check("index", "笔记 notes");
    Run all = wenmai.run("status", "-o", "json");
    String id = wenmai.search("奖励模型", "-n", "1").json().at("/hits/0/document/id").asText();
    assertThat(all.json().get("documents").asInt()).isPositive();
    check("search", "奖励模型 attention", "-n", "30");
    check("search", "奖励模型", "-n", "30", "--explain", "--context", "200");
    check("search", "reward", "--by", "document", "--page", "99");
    check("show", id);
    check("show", id, "--at", "40", "--context", "500");
    check("show", id, "--raw");
    check("show", "笔记 notes/page.html", "--raw");
    check("--color", "never", "show", "笔记 notes/page.html", "--raw");
    check("refs");
    check("refs", "--missing");
    check("status");
    check("status", "--problems");
    check("concepts", "list");
    check("concepts", "lint");
    check("concepts", "suggest");
    check("concepts", "show", "reward-model");
    check("--lexicon", "names.yaml", "concepts", "list");
    check("--lexicon", "names.yaml", "concepts", "show", "a-long-id-" + "x".repeat(50));
    check("--lexicon", "names.yaml", "status");
    check("--lexicon", "names.yaml", "retag", "--dry-run");
    check("--lexicon", "names.yaml", "retag");
    check("index", "--rebuild", "--dry-run");
  }

  /** Runs a command at the edges of what is promised and somewhere between. */
  private void check(String... arguments) {
    for (int columns : new int[] {40, 41 + random.nextInt(158), 200}) {
      Run run = wenmai.onTerminal(columns).run(arguments);
      assertThat(run.code()).as("%s: %s", List.of(arguments), run.err()).isIn(0, 1, 3);
      assertThat(run.out().lines().filter(line -> Width.of(line) > columns))
          .as("%s at %d columns, %s", List.of(arguments), columns, seed)
          .isEmpty();
    }
  }
}
