package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.corpus.Document;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;
import wenmai.index.search.Highlight;
import wenmai.index.search.Hit;
import wenmai.index.search.SearchResult;

/**
 * Over random queries, what is lit is what was asked for, all of it and nothing else, once. How
 * many queries is set by {@code -Dwenmai.lit.queries}, from which seed by {@code -Dwenmai.seed}.
 */
class LitTest {
  private static final int QUERIES = 1_000;
  private static final int MADE = 40;
  private static final int[] CONTEXTS = {0, 0, 0, 7, 60, 500};

  private static final String[] PIECES = {
    "注意力机制",
    "強化學習",
    "語言模型",
    "GPT-3",
    "GPT‑3",
    "ＧＰＴ－３",
    "GPT-3.5-turbo",
    "提出",
    "模型",
    " models ",
    " learning ",
    " attention ",
    " ",
    "\n",
    "\r\n",
    "\u3000",
    "。",
    "，",
    ", ",
    ". ",
    "’s ",
    "175B",
    "15.4亿",
    "C++",
    "U.S. ",
    "β-VAE",
    "e\u0301",
    "\u200b",
    "😀",
    "👩‍👩‍👧",
    "𠮷",
    "ｱﾊﾟ",
    "的",
    "\t",
    "(",
    "\n\n",
    "\r\n\r\n",
    "## 標題 heading\n",
    "self-attention",
    "奖励\n模型"
  };

  private final Seed seed = Seed.next();
  private final Random random = seed.random();
  private final List<String> faults = new ArrayList<>();
  private int shown;
  private int lit;
  private int cut;

  @Test
  void whatIsLitIsWhatWasAskedFor(@TempDir Path folder) throws IOException {
    Path made = Files.createDirectory(folder.resolve("made"));
    for (int i = 0; i < MADE; i++) {
      Files.writeString(made.resolve("made" + i + (i % 2 == 0 ? ".md" : ".txt")), text(i));
    }
    Program program = new Program(folder);
    program.run("index", made.toString(), Shipped.documents().toString()).exits(ExitCode.FOUND);
    int queries = Integer.getInteger("wenmai.lit.queries", QUERIES);
    try (Catalog catalog = new IndexFolder(program.index()).read()) {
      Map<String, Document> documents = new HashMap<>();
      for (String id : catalog.documentIds()) {
        documents.put(id, catalog.document(id).orElseThrow());
      }
      List<Document> all = List.copyOf(documents.values());
      Quoted quoted = new Quoted(program, catalog);
      for (int tried = 0; tried < queries; ) {
        Asked asked = Asked.any(all.get(random.nextInt(all.size())), quoted.lexicon(), random);
        if (asked != null) {
          tried++;
          int context = CONTEXTS[random.nextInt(CONTEXTS.length)];
          SearchResult result = quoted.first(asked.typed(), context);
          if (result.notices().stream().anyMatch(told -> told.contains("the phrases"))) {
            continue; // taken for a question, whose phrases were given up: they are no phrases now
          }
          for (Hit hit : result.hits()) {
            check(asked, result.relaxed() != null, hit, documents, quoted.lights());
          }
        }
      }
      System.out.printf(
          "%s: %d queries, %d hits of which %d cut, %d highlights, %d faults%n",
          seed, queries, shown, cut, lit, faults.size());
    }
    // Reports keep only the first line of a message.
    List<String> told =
        faults.stream().map(fault -> fault.replaceAll("\\R", "<line end>")).toList();
    assertThat(told).as(seed.toString()).isEmpty();
  }

  private void check(
      Asked asked, boolean relaxed, Hit hit, Map<String, Document> documents, Lights lights) {
    Document document = documents.get(hit.document().id());
    shown++;
    cut += hit.cutBefore() || hit.cutAfter() ? 1 : 0;
    lit += hit.highlights().size();
    String told = asked.typed() + " in " + document.title() + " at " + hit.span();
    if (!hit.span().of(document.text()).equals(hit.text())
        || hit.pointStart() != document.text().codePointCount(0, hit.span().start())) {
      faults.add("another text is shown for " + told);
    }
    int end = 0;
    for (Highlight highlight : hit.highlights()) {
      if (highlight.span().start() < end || highlight.span().length() == 0) {
        faults.add("highlights overlap for " + told);
      }
      end = highlight.span().end();
    }
    for (String wrong : lights.unexplained(asked, relaxed, hit, document)) {
      faults.add("lit but not asked for: " + wrong + " by " + told);
    }
    for (String missing : lights.missing(asked, hit, document)) {
      faults.add("asked for but not lit: " + missing + " by " + told);
    }
  }

  /** A text of all that is hard: some are one long block of code. */
  private String text(int i) {
    StringBuilder text = new StringBuilder("\n".repeat(random.nextInt(3)));
    boolean code = i % 8 == 0;
    text.append(code ? "```\n" : "");
    for (int left = 20 + random.nextInt(600); left > 0; left--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.append(code ? "\n```\n" : "\n").toString();
  }
}
