package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.corpus.Document;
import wenmai.corpus.Span;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;
import wenmai.index.search.Highlight;
import wenmai.index.search.Hit;

/**
 * What is visible in a document is found by a quoted search: every string cut out of it at random,
 * in the passage that it begins in, lit from its first character to its last. How many strings are
 * cut is set by {@code -Dwenmai.oracle.strings}, from which seed by {@code -Dwenmai.seed}.
 */
class VisibleTest {
  private static final int FEW = 2_000;
  private static final int MANY = 20_000;
  private static final int DOCUMENTS = 200;

  /** One string of so many is cut where a passage ends within a paragraph. */
  private static final int ONE_IN = 8;

  private final Seed seed = Seed.next();
  private final Random random = seed.random();
  private final List<String> faults = new ArrayList<>();

  @Test
  void everyStringOfTheShippedCorpusIsFoundAndLit() throws IOException {
    check(Shipped.program(), FEW);
  }

  @Test
  void everyStringOfRealDocumentsIsFoundAndLit(@TempDir Path folder) throws IOException {
    String shared = System.getProperty("wenmai.shared", "");
    assumeTrue(!shared.isBlank(), "no real documents: set -Dwenmai.shared");
    Program program = new Program(folder);
    List<String> arguments = new ArrayList<>(List.of("--quiet", "index"));
    try (Stream<Path> all = Files.walk(Path.of(shared, "corpora"))) {
      List<Path> files =
          new ArrayList<>(
              all.filter(Files::isRegularFile)
                  .filter(file -> !file.getParent().endsWith("corpora"))
                  .sorted()
                  .toList());
      Collections.shuffle(files, random);
      files.subList(0, Math.min(DOCUMENTS, files.size())).forEach(f -> arguments.add(f.toString()));
    }
    arguments.add(Path.of(shared, "article", "article.txt").toString());
    arguments.add(Shipped.documents().toString());
    program.run(arguments.toArray(String[]::new));
    check(program, MANY);
  }

  private void check(Program program, int usual) throws IOException {
    int strings = Integer.getInteger("wenmai.oracle.strings", usual);
    try (Catalog catalog = new IndexFolder(program.index()).read()) {
      Quoted quoted = new Quoted(program, catalog);
      List<Document> documents = new ArrayList<>();
      for (String id : catalog.documentIds()) {
        documents.add(catalog.document(id).orElseThrow());
      }
      documents.removeIf(document -> document.blocks().isEmpty());
      Map<String, Integer> kinds = new TreeMap<>();
      for (int tried = 0; tried < strings; ) {
        Document document = documents.get(random.nextInt(documents.size()));
        List<Integer> cuts = quoted.cutsIn(document);
        VisibleString cut =
            cuts.isEmpty() || random.nextInt(ONE_IN) > 0
                ? VisibleString.cut(document, random)
                : VisibleString.over(document, cuts.get(random.nextInt(cuts.size())), random);
        if (cut != null) {
          tried++;
          ask(quoted, cut, kinds);
        }
      }
      System.out.println(
          seed
              + ": "
              + strings
              + " strings of "
              + documents.size()
              + " documents, "
              + kinds
              + ", not found "
              + faults.size());
    }
    assertThat(faults).as(seed.toString()).isEmpty();
  }

  /** Asks for a string as it stands, and in the other script or width. */
  private void ask(Quoted quoted, VisibleString cut, Map<String, Integer> kinds)
      throws IOException {
    ask(quoted, cut, cut.typed(random.nextBoolean()), "as it stands", kinds);
    if (cut.isUnspaced()) {
      other(quoted, cut, each(cut, HanLP::convertToTraditionalChinese), "traditional", kinds);
      other(quoted, cut, each(cut, HanLP::convertToSimplifiedChinese), "simplified", kinds);
    } else if (cut.text().chars().allMatch(unit -> unit > ' ' && unit < 127 && unit != '"')) {
      StringBuilder wide = new StringBuilder();
      cut.text().chars().forEach(unit -> wide.append((char) (unit - '!' + '！')));
      other(quoted, cut, wide.toString(), "full-width", kinds);
    }
  }

  /** Each character on its own: a table of phrases would also choose other words. */
  private static String each(VisibleString cut, UnaryOperator<String> convert) {
    return cut.text()
        .codePoints()
        .mapToObj(point -> convert.apply(Character.toString(point)))
        .collect(Collectors.joining());
  }

  private void other(
      Quoted quoted, VisibleString cut, String form, String kind, Map<String, Integer> kinds)
      throws IOException {
    if (!form.equals(cut.text())) {
      ask(quoted, cut, "\"" + form + "\"", kind, kinds);
    }
  }

  private void ask(
      Quoted quoted, VisibleString cut, String typed, String kind, Map<String, Integer> kinds)
      throws IOException {
    kinds.merge(kind, 1, Integer::sum);
    Span passage = quoted.passageOf(cut);
    if (passage.end() < cut.span().end()) {
      kinds.merge("over a cut", 1, Integer::sum);
    }
    boolean found = false;
    boolean lit = false;
    for (Hit hit : quoted.hits(typed, cut.document().id())) {
      Span shown = hit.span();
      if (!shown.of(cut.document().text()).equals(hit.text())) {
        faults.add("shows another text: " + typed + " in " + cut.document().title());
      }
      if (shown.start() >= passage.start() && shown.start() < passage.end()) {
        found = true;
        lit |= !shown.contains(cut.span()) || isLit(hit, cut.span());
      }
    }
    if (!found || !lit) {
      faults.add(
          "%s: %s, %s, in %s %s at %d"
              .formatted(
                  found ? "not lit" : "not found",
                  typed,
                  kind,
                  cut.document().title(),
                  cut.document().id(),
                  cut.span().start()));
    }
  }

  /** Whether what can be searched for in a span is lit; marks at its edges need not be. */
  private static boolean isLit(Hit hit, Span span) {
    for (Highlight highlight : hit.highlights()) {
      Span lit = highlight.span().shift(hit.span().start());
      if (lit.overlaps(span)) {
        String before =
            hit.text()
                .substring(
                    span.start() - hit.span().start(),
                    Math.max(span.start(), lit.start()) - hit.span().start());
        String after =
            hit.text()
                .substring(
                    Math.min(span.end(), lit.end()) - hit.span().start(),
                    span.end() - hit.span().start());
        if ((before + after).codePoints().noneMatch(Character::isLetterOrDigit)) {
          return true;
        }
      }
    }
    return false;
  }
}
