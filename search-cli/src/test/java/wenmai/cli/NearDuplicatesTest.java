package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import wenmai.index.Alike;
import wenmai.index.AlikeCount;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;
import wenmai.index.NearDuplicates;
import wenmai.index.alike.Shingles;
import wenmai.index.alike.Sketch;
import wenmai.index.search.Hit;
import wenmai.index.search.SearchResult;

/** The shipped articles, each in many forms: the forms of one are grouped, and nothing else is. */
class NearDuplicatesTest {
  private static final int FORMS = 6;
  private static final int STRINGS = 40;

  @TempDir static Path folder;
  private static Program wenmai;

  /** By its file, an article in all of its forms. */
  private static final Map<String, Set<Path>> ARTICLES = new TreeMap<>();

  @BeforeAll
  static void indexTheTwins() throws IOException {
    Seed seed = Seed.next();
    System.out.println("near duplicates: " + seed);
    wenmai = new Program(folder);
    for (Path source : markdown()) {
      String name = source.getFileName().toString();
      String stem = name.substring(0, name.length() - ".md".length());
      Path own = wenmai.folder().resolve("twins").resolve(stem);
      String text = Files.readString(source);
      new TwinMaker(own, seed.random()).write(text);
      for (Path shipped : shipped(stem)) {
        Files.copy(shipped, own.resolve("shipped-" + shipped.getFileName()));
      }
      ARTICLES.put(stem, files(own));
      new TwinMaker(Files.createDirectories(own.resolve("part")), seed.random()).writeExcerpt(text);
    }
    wenmai.run("index", "twins").exits(0);
  }

  @Test
  void everyFormOfAnArticleIsGroupedWithAllOthersAndWithNothingElse() throws IOException {
    assertThat(ARTICLES).hasSizeGreaterThan(10);
    try (Catalog catalog = new IndexFolder(wenmai.index()).read()) {
      NearDuplicates duplicates = new NearDuplicates(catalog);
      int documents = 0;
      for (Map.Entry<String, Set<Path>> article : ARTICLES.entrySet()) {
        Set<String> forms = new HashSet<>();
        for (Path form : article.getValue()) {
          forms.addAll(
              catalog.documentsIn(
                  form.toString())); // an English text is the same in some encodings
        }
        assertThat(forms).as(article.getKey()).hasSizeGreaterThanOrEqualTo(FORMS);
        documents += forms.size();
        for (String form : forms) {
          Set<String> others = new HashSet<>(forms);
          others.remove(form);
          assertThat(duplicates.of(form))
              .as("alike %s", catalog.sourcesOf(form))
              .extracting(Alike::document)
              .containsExactlyInAnyOrderElementsOf(others);
        }
      }
      assertThat(duplicates.count()).isEqualTo(new AlikeCount(documents, ARTICLES.size()));
    }
  }

  /**
   * The keys lose none of the pairs that comparing each with each finds; and the margin is wide.
   */
  @Test
  void comparingEachWithEachFindsTheSamePairs() throws IOException {
    double least = 1;
    double most = 0;
    int unrelated = 0;
    try (Catalog catalog = new IndexFolder(wenmai.index()).read()) {
      NearDuplicates duplicates = new NearDuplicates(catalog);
      List<Text> all = new ArrayList<>();
      for (String id : catalog.documentIds()) {
        String text = catalog.document(id).orElseThrow().text();
        Set<String> alike =
            duplicates.of(id).stream().map(Alike::document).collect(Collectors.toSet());
        all.add(new Text(id, Shingles.of(text), Sketch.of(text), alike));
      }
      for (Text one : all) {
        for (Text other : all) {
          if (other != one) {
            double resemblance = one.shingles.resemblance(other.shingles);
            double estimate = one.sketch.resemblance(other.sketch);
            assertThat(estimate).isBetween(resemblance - .15, resemblance + .15);
            assertThat(one.alike.contains(other.id)).isEqualTo(one.sketch.isAlike(other.sketch));
            if (one.alike.contains(other.id)) {
              least = Math.min(least, resemblance);
            } else {
              most = Math.max(most, resemblance);
              unrelated++;
            }
          }
        }
      }
    }
    System.out.printf("twins from %.3f, %d others up to %.3f%n", least, unrelated, most);
    assertThat(unrelated).isGreaterThan(100);
    assertThat(least).isGreaterThan(Sketch.ALIKE);
    assertThat(most).isLessThan(Sketch.ALIKE);
  }

  /**
   * Whatever a file holds is a hit of all files as well, or is named by a hit that says as much.
   */
  @Test
  void nothingThatMatchesIsLost() throws IOException {
    Seed seed = Seed.next();
    Random random = seed.random();
    try (Catalog catalog = new IndexFolder(wenmai.index()).read()) {
      Quoted quoted = new Quoted(wenmai, catalog);
      List<String> ids = catalog.documentIds();
      int folded = 0;
      for (int asked = 0; asked < STRINGS; ) {
        String from = ids.get(random.nextInt(ids.size()));
        VisibleString cut = VisibleString.cut(catalog.document(from).orElseThrow(), random);
        if (cut == null) {
          continue;
        }
        asked++;
        String query = cut.typed(true);
        SearchResult all = quoted.all(query);
        Set<String> shown = new HashSet<>();
        Map<String, List<Hit>> naming = new HashMap<>();
        for (Hit hit : all.hits()) {
          shown.add(hit.document().id() + hit.span());
          for (Alike alike : hit.alike()) {
            naming.computeIfAbsent(alike.document(), id -> new ArrayList<>()).add(hit);
          }
        }
        int total = 0;
        for (String id : ids) {
          for (Hit own : quoted.whole(query, id)) {
            total++;
            if (!shown.contains(id + own.span())) {
              folded++;
              assertThat(naming.getOrDefault(id, List.of()))
                  .as("%s %s in %s", seed, query, catalog.sourcesOf(id))
                  .anyMatch(hit -> isIn(own, hit));
            }
          }
        }
        assertThat(all.total()).as("%s %s", seed, query).isEqualTo(total);
      }
      assertThat(folded).isGreaterThan(STRINGS);
    }
  }

  private static boolean isIn(Hit passage, Hit hit) {
    return Shingles.of(passage.text()).containedIn(Shingles.of(hit.text())) > .85;
  }

  private record Text(String id, Shingles shingles, Sketch sketch, Set<String> alike) {}

  /** What other formats are made from, and three articles more: one in English, one traditional. */
  private static List<Path> markdown() throws IOException {
    List<Path> markdown = new ArrayList<>();
    try (Stream<Path> all = Files.list(Program.HOME.resolve("corpus").resolve("sources"))) {
      all.filter(file -> file.toString().endsWith(".md")).sorted().forEach(markdown::add);
    }
    for (String one : List.of("reward-models.en.md", "palm.zh-hant.md", "gpt-3.zh.md")) {
      markdown.add(Shipped.documents().resolve(one));
    }
    return markdown;
  }

  /** What the project's own script made of an article, in another format. */
  private static List<Path> shipped(String stem) throws IOException {
    try (Stream<Path> all = Files.list(Shipped.documents())) {
      return all.filter(file -> file.getFileName().toString().startsWith(stem + "."))
          .filter(file -> !file.toString().endsWith(".md"))
          .toList();
    }
  }

  private static Set<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).collect(Collectors.toSet());
    }
  }
}
