package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;

/** However a lexicon changes, a retagged index is what a rebuild with it would make. */
class RetagPropertyTest {
  private static final int ROUNDS = Integer.getInteger("wenmai.retag.rounds", 8);

  private static final List<String> ARTICLES =
      List.of(
          "gpt-3.zh.md",
          "gpt-3-few-shot.en.md",
          "palm.zh-hant.md",
          "transformer.zh.html",
          "word2vec-and-glove.en.md");

  /** Names as they are written where they are hardest to find again. */
  private static final String HARD =
      """
      GPT3 与 GPT\u20113、ＧＰＴ－３、GPT 3 是一个；GPT-3.5、GPT-3,000 和 GPT-3\u00b9 不是。few-shot, few shot, fewshot, Few\u00ad-Shots.

      人工
      智能，人工\u00a0
      智能，人\u200b工智能，大語\u200b言模型，詞向量。l'attention, attention's, U.S. C++, T\u200b5s, LLaMA13B, LLaMA\u200b-13B.

      词 向 量，𠮷野家，Å\u030angström, café, o1, 1\u200b7B, GPT\u3000-\u30004.
      """;

  /** Acronyms that a document defines, which hang on the name that stands beside them. */
  private static final List<String> ACRONYMS =
      List.of(
          "quick brown fox (QBF) runs. QBF rests, then QBFs.",
          "棕色狐狸（QBF）跑。QBF 停。",
          "lazy grey dog (LGD) sleeps. LGD wakes; lazy grey dog again.");

  private static final Pattern LATIN =
      Pattern.compile("[\\p{L}\\p{N}&&[^\\p{IsHan}]]+(?:[-' ][\\p{L}\\p{N}&&[^\\p{IsHan}]]+){0,2}");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");

  private static final List<String> HARD_NAMES =
      List.of(
          "GPT-3",
          "GPT-3.5",
          "few-shot",
          "人工智能",
          "大语言模型",
          "大语",
          "词 向量",
          "attention",
          "SA",
          "C",
          "T5",
          "LLaMA",
          "野家",
          "Ångström",
          "café",
          "o1",
          "17B",
          "GPT-4",
          "quick brown fox",
          "棕色狐狸",
          "QBF",
          "lazy grey dog",
          "grey dog",
          "LGD",
          "shot",
          "GPT");

  @TempDir Path folder;

  private final Seed seed = Seed.next();
  private final Random random = seed.random();
  private Path lexicon;

  @RepeatedTest(2)
  void anyChangeEndsLikeARebuild() throws IOException {
    lexicon = Files.createDirectories(folder.resolve("home/corpus")).resolve("lexicon.yaml");
    Program wenmai = program("grown");
    pieces(Files.createDirectories(wenmai.folder().resolve("docs")));
    Files.writeString(lexicon, "[]");
    wenmai.run("index", "docs").exits(0);
    ChangingLexicon changing = new ChangingLexicon(random, words(wenmai));
    for (int round = 0; round < ROUNDS; round++) {
      changing.write(lexicon);
      String what = seed + ", round " + round;
      List<Stored> before = passages(wenmai);
      JsonNode would = wenmai.run("retag", "--dry-run", "-o", "json").exits(0).json();
      assertThat(passages(wenmai)).as(what).isEqualTo(before);
      // Now and then the lexicon is applied by the run that brings the index up to date.
      if (round % 3 == 2) {
        wenmai.run("index").exits(0);
      } else {
        JsonNode done = wenmai.run("retag", "-o", "json").exits(0).json();
        for (String count : List.of("retagged", "passages", "mentions")) {
          assertThat(done.get(count)).as("%s: %s", what, count).isEqualTo(would.get(count));
        }
      }
      Program fresh = program("fresh" + round);
      fresh.run("index", "docs").exits(0);
      same(wenmai, fresh, what);
      assertThat(changed(before, passages(wenmai)))
          .as(what)
          .isLessThanOrEqualTo(would.get("passages").asInt());
      assertThat(wenmai.run("retag").exits(0).out()).as(what).contains("already");
      changing.change();
    }
  }

  private Program program(String index) {
    return new Program(folder)
        .home(Program.real(folder).resolve("home"))
        .with("WENMAI_INDEX", folder.resolve(index).toString());
  }

  /**
   * Writes documents of a paragraph each, so that a change of the lexicon touches few of them and
   * one that is missed by looking for that change stays as it was.
   */
  private void pieces(Path docs) throws IOException {
    List<String> pieces = new ArrayList<>(List.of(HARD.split("\\n\\n|[。，：；] ?|(?<=[a-z0-9]), ")));
    pieces.removeIf(piece -> piece.codePoints().noneMatch(Character::isLetterOrDigit));
    pieces.addAll(ACRONYMS);
    for (String article : ARTICLES) {
      List<String> lines =
          new ArrayList<>(Files.readAllLines(Shipped.documents().resolve(article)));
      lines.removeIf(line -> line.length() < 20);
      Collections.shuffle(lines, random);
      pieces.addAll(lines.subList(0, Math.min(15, lines.size())));
    }
    for (int i = 0; i < pieces.size(); i++) {
      Files.writeString(docs.resolve("%03d.txt".formatted(i)), pieces.get(i) + "\n");
    }
  }

  /**
   * Han of two to six characters, one at the end of a run, and up to three Latin words, cut out of
   * the indexed texts.
   */
  private List<String> words(Program wenmai) throws IOException {
    List<String> words = new ArrayList<>();
    try (Catalog catalog = catalog(wenmai)) {
      for (String id : catalog.documentIds()) {
        String text = catalog.document(id).orElseThrow().text();
        LATIN.matcher(text).results().map(MatchResult::group).forEach(words::add);
        List<String> han = HAN.matcher(text).results().map(MatchResult::group).toList();
        for (int i = 0; i < han.size(); i++) {
          String run = han.get(i);
          int start = random.nextInt(run.length());
          String cut = run.substring(start, Math.min(run.length(), start + 2 + random.nextInt(5)));
          if (!Character.isSurrogate(cut.charAt(0))
              && !Character.isSurrogate(cut.charAt(cut.length() - 1))) {
            words.add(cut);
          }
        }
      }
    }
    // Every other one is a hard one.
    for (int i = words.size() / HARD_NAMES.size(); i > 0; i--) {
      words.addAll(HARD_NAMES);
    }
    return words;
  }

  private void same(Program grown, Program fresh, String what) throws IOException {
    SameIndex.check(grown, fresh, what);
    for (String query : List.of("模型", "the", "GPT")) {
      assertThat(facets(grown, query)).as(what).isEqualTo(facets(fresh, query));
    }
  }

  private static JsonNode facets(Program wenmai, String query) {
    return wenmai.run("search", query, "--facets", "-o", "json").json().get("facets");
  }

  /** How many passages have other tags. */
  private static long changed(List<Stored> before, List<Stored> after) {
    List<Stored> more = new ArrayList<>(after);
    more.removeAll(before);
    return more.size();
  }

  private static List<Stored> passages(Program wenmai) throws IOException {
    try (Catalog catalog = catalog(wenmai)) {
      return Stored.passages(catalog);
    }
  }

  private static Catalog catalog(Program wenmai) throws IOException {
    return new IndexFolder(wenmai.index()).read();
  }
}
