package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages of the web as sources, from a site on loopback. */
class WebSourcesTest {
  private static final String ATTENTION = "注意力机制让语言模型在每一步都看到整个句子，而不只是前一个词。";
  private static final String REWARD = "奖励模型替人打分，语言模型由此学会听话，这就是人类反馈的强化学习。";

  @TempDir Path folder;
  private final Site site = new Site();
  private Program wenmai;

  @BeforeEach
  void open() {
    wenmai = new Program(folder);
    site.article("/attention", "注意力", ATTENTION);
  }

  @AfterEach
  void close() {
    site.close();
  }

  private Run index(String... arguments) {
    return wenmai.run(
        Stream.concat(Stream.of("index", "--allow-private", "-o", "json"), Stream.of(arguments))
            .toArray(String[]::new));
  }

  private static List<Integer> counts(Run run) {
    JsonNode json = run.json();
    return Stream.of("added", "changed", "removed", "unchanged", "failed")
        .map(name -> json.get(name).asInt())
        .toList();
  }

  private JsonNode hit(String query) {
    return wenmai.search(query).hits().getFirst();
  }

  private List<Path> kept() throws IOException {
    Path fetched = wenmai.index().resolve("fetched");
    try (Stream<Path> files = Files.list(fetched)) {
      return files.filter(file -> file.toString().endsWith(".html")).toList();
    }
  }

  @Test
  void aPageIsFoundByItsAddressLikeAFile() throws IOException {
    String url = site.url("/attention");
    assertThat(counts(index(url).exits(0))).containsExactly(1, 0, 0, 0, 0);
    assertThat(hit("注意力机制").at("/document/source").asText()).isEqualTo(url);
    assertThat(hit("注意力机制").at("/document/media_type").asText()).isEqualTo("text/html");
    String id = hit("注意力机制").at("/document/id").asText();
    for (String typed : List.of(url, url + "#top", url.replace("http:", "HTTP:"), id)) {
      assertThat(wenmai.run("show", typed, "--text").exits(0).out()).contains(ATTENTION);
    }
    assertThat(wenmai.run("show", url).exits(0).out()).contains(url);
    wenmai.run("search", "注意力机制", "--in", url).exits(0);
    wenmai.run("search", "注意力机制", "--in", site.url("/")).exits(1);
    assertThat(wenmai.run("search", "注意力机制").exits(0).out()).contains(url);
    wenmai.run("status").exits(0);
    wenmai.run("refs", url).exits(1);
    assertThat(site.log()).containsExactly("/robots.txt 404", "/attention 200");
  }

  @Test
  void whatHasNotChangedIsNeitherSentNorParsedAgain() {
    index(site.url("/attention")).exits(0);
    Run again = index().exits(0);
    assertThat(counts(again)).containsExactly(0, 0, 0, 1, 0);
    assertThat(again.json().get("parsed").asInt()).isZero();
    assertThat(counts(index(site.url("/attention")).exits(0))).containsExactly(0, 0, 0, 1, 0);
    assertThat(site.log())
        .containsExactly("/robots.txt 404", "/attention 200", "/attention 304", "/attention 304");
  }

  @Test
  void whatChangedIsIndexedAnew() throws IOException {
    index(site.url("/attention")).exits(0);
    site.article("/attention", "奖励", REWARD);
    assertThat(counts(index().exits(0))).containsExactly(0, 1, 0, 0, 0);
    wenmai.run("search", "奖励模型").exits(0);
    wenmai.run("search", "\"注意力机制让\"").exits(1);
    assertThat(kept()).hasSize(1);
  }

  @Test
  void whatCannotBeHadAnyMoreKeepsItsLastGoodVersion() {
    index(site.url("/attention")).exits(0);
    site.gone("/attention");
    Run run = index().exits(3);
    assertThat(run.json().at("/failures/0/source").asText()).isEqualTo(site.url("/attention"));
    assertThat(run.json().at("/failures/0/reason").asText())
        .isEqualTo("unreadable: HTTP 404 Not Found");
    assertThat(run.err()).contains("wenmai: " + site.url("/attention") + ": unreadable: HTTP 404");
    assertThat(hit("注意力机制").at("/document/stale").asBoolean()).isTrue();
    wenmai.run("status").exits(3);
    site.article("/attention", "注意力", ATTENTION);
    index().exits(0);
    assertThat(hit("注意力机制").at("/document/stale").asBoolean()).isFalse();
    wenmai.run("status").exits(0);
  }

  @Test
  void withoutANetworkWhatWasFetchedStaysAndCanBeIndexedAnew() throws IOException {
    Files.writeString(folder.resolve("a.md"), "# 奖励\n\n" + REWARD);
    index(site.url("/attention"), "a.md").exits(0);
    site.close();
    assertThat(counts(index("--rebuild").exits(0))).containsExactly(2, 0, 0, 0, 0);
    wenmai.run("search", "注意力机制").exits(0);
    index("a.md").exits(0);
    assertThat(index().exits(3).err()).contains("takes no connection");
    wenmai.run("search", "注意力机制").exits(0);
    wenmai.run("search", "奖励模型").exits(0);
  }

  @Test
  void nothingNearbyIsAskedWithoutLeave() {
    Run run = wenmai.run("index", site.url("/attention")).exits(3);
    assertThat(run.err()).contains(": unreadable: 127.0.0.1 is no public address; --allow-private");
    assertThat(site.log()).isEmpty();
    index(site.url("/attention")).exits(0);
    assertThat(wenmai.run("index").exits(3).err()).contains("no public address");
    wenmai.run("search", "注意力机制").exits(0);
  }

  @Test
  void aDryRunAsksForNothing() throws IOException {
    Run run = index("--dry-run", site.url("/attention")).exits(0);
    assertThat(run.err()).contains("has not been fetched yet").doesNotContain("knows no source");
    index(site.url("/attention")).exits(0);
    int asked = site.log().size();
    assertThat(counts(index("--dry-run").exits(0))).containsExactly(0, 0, 0, 1, 0);
    index("--dry-run", "--follow-refs").exits(0);
    assertThat(site.log()).hasSize(asked);
  }

  @Test
  void removedAPageIsGoneAndItsBytesToo() throws IOException {
    index(site.url("/attention")).exits(0);
    wenmai.run("index", "--remove", site.url("/attention") + "#x").exits(0);
    wenmai.run("search", "注意力机制").exits(1);
    assertThat(kept()).isEmpty();
    wenmai.run("index", "--remove", site.url("/attention")).exits(3);
  }

  @Test
  void whatWasFetchedIsNoDocumentOfTheFolderAroundTheIndex() throws IOException {
    Path notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("a.md"), "# 奖励\n\n" + REWARD);
    wenmai.with("WENMAI_INDEX", notes.resolve("index").toString());
    index("notes", site.url("/attention")).exits(0);
    assertThat(counts(index().exits(0))).containsExactly(0, 0, 0, 2, 0);
  }

  @Test
  void aFolderOfSomebodyElseIsNotFetchedInto() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Files.writeString(other.resolve("letter.txt"), "a letter");
    wenmai
        .with("WENMAI_INDEX", other.toString())
        .run("index", "--allow-private", site.url("/attention"))
        .fails(2, "holds other files than an index");
    assertThat(other.resolve("fetched")).doesNotExist();
    assertThat(site.log()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiterString = " | ",
      value = {
        "ftp://example.org/a.pdf | ftp: is not fetched, only http: and https:",
        "file:///etc/passwd | file: is not fetched, only http: and https:",
        "https:///a | it names no host",
        "http://me:secret@example.org/ | a name or a password in an address is not sent",
        "http://2130706433/ | its host is a number",
        "https://example.org:70000/ | there is no port 70000",
      })
  void whatCannotBeFetchedIsAWrongCommandLine(String typed, String why) {
    wenmai.run("index", typed).fails(2, why);
    assertThat(wenmai.index()).doesNotExist();
    wenmai.run("extract", typed).fails(2, why);
  }

  @Test
  void mentionsAreExtractedFromPagesWithoutAnIndex() throws IOException {
    site.article("/reward", "奖励", REWARD);
    Files.writeString(folder.resolve("a.md"), "# 注意力\n\n" + ATTENTION);
    Run run =
        wenmai
            .run("extract", "--allow-private", site.url("/reward"), "a.md", site.url("/none"))
            .exits(3);
    assertThat(run.jsonLines())
        .extracting(row -> row.get("source").asText() + " " + row.get("concept").asText())
        .contains(site.url("/reward") + " reward-model")
        .anyMatch(row -> row.matches(".*a.md .*attention.*"));
    assertThat(run.err()).contains(site.url("/none") + ": unreadable: HTTP 404 Not Found");
    assertThat(wenmai.index()).doesNotExist();
  }

  @Test
  void soManyReferencesAreFollowedInOneRunAndTheRestIsNamed() throws IOException {
    StringBuilder note = new StringBuilder("# 笔记\n\n");
    for (int i = 0; i < 207; i++) {
      note.append("- https://example.org/").append(i).append("\n");
    }
    Files.writeString(folder.resolve("a.md"), note);
    index("a.md").exits(0);
    assertThat(index("--follow-refs", "--dry-run").exits(0).err())
        .contains("left for the next run with --follow-refs: 7 references")
        .contains("would fetch 200 references");
  }

  @Test
  void referencesAreFollowedOneLevelDeep() throws IOException {
    site.page("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed\n");
    site.article("/reward", "奖励", REWARD + "见 " + site.url("/deeper") + " 一文。");
    site.article("/deeper", "更深", "这一篇没有人直接提到，所以不该取。");
    site.article("/closed", "不许", "这一篇不许取。");
    site.redirect("/old", "/new");
    site.article("/new", "新", "旧址指向这里，语言模型的新文章。");
    site.page("/picture", "image/png", "no text");
    StringBuilder note = new StringBuilder("# 笔记\n\n");
    for (String path :
        List.of("/attention", "/reward", "/closed", "/old", "/picture", "/none", "/attention#2")) {
      note.append("- ").append(site.url(path)).append("\n");
    }
    Files.writeString(folder.resolve("a.md"), note);
    Files.writeString(folder.resolve("b.md"), "# 又\n\n新址是 " + site.url("/new") + " 。\n");
    index("a.md").exits(0);
    assertThat(site.log()).as("only when it is said").isEmpty();
    Run run = index("--follow-refs").exits(3);
    assertThat(counts(run)).containsExactly(3, 0, 0, 1, 3);
    index("b.md").exits(0);
    assertThat(statuses("a.md"))
        .isEqualTo(
            Map.of(
                "/attention", "have",
                "/reward", "have",
                "/closed", "failed unreadable: the robots.txt of 127.0.0.1 does not allow it",
                "/old", "have",
                "/picture", "failed not supported: this is image/png",
                "/none", "failed unreadable: HTTP 404 Not Found"));
    assertThat(statuses("b.md")).as("by where the redirect led").containsEntry("/new", "have");
    assertThat(site.log()).doesNotContain("/deeper 200", "/closed 200");
    assertThat(statuses(site.url("/reward"))).containsEntry("/deeper", "missing");
    int asked = site.log().size();
    index("--follow-refs").exits(3);
    assertThat(site.log())
        .as("neither what is there nor what failed is asked again")
        .hasSize(asked);
    site.article("/none", "有", "现在有了这一篇关于语言模型的文章。");
    assertThat(counts(index("--follow-refs", "--retry").exits(3)).getLast()).isEqualTo(2);
    assertThat(statuses("a.md")).containsEntry("/none", "have");
    wenmai.run("refs", "a.md", "--missing").exits(1);
  }

  /** By path: the status, and the reason if there is one. */
  private Map<String, String> statuses(String document) {
    Map<String, String> statuses = new HashMap<>();
    for (JsonNode row : wenmai.run("refs", document, "-o", "json").exits(0).json()) {
      String path = row.get("target").asText().replaceFirst("http://[^/]*", "");
      String reason = row.get("reason").isNull() ? "" : " " + row.get("reason").asText();
      statuses.put(path, row.get("status").asText() + reason);
    }
    return statuses;
  }

  @Test
  void killedWhileItFetchesTheNextRunGoesOn() throws Exception {
    site.slow("/slow");
    Process process =
        new RealProgram(wenmai.folder())
            .start(Map.of(), "index", "--allow-private", site.url("/attention"), site.url("/slow"));
    site.awaitSlow();
    process.destroyForcibly().waitFor();
    assertThat(parts()).isNotEmpty();
    site.article("/slow", "奖励", REWARD);
    assertThat(counts(index(site.url("/attention"), site.url("/slow")).exits(0)))
        .containsExactly(2, 0, 0, 0, 0);
    assertThat(parts()).isEmpty();
    assertThat(site.log()).as("what was whole was kept").contains("/attention 304");
    wenmai.run("search", "奖励模型").exits(0);
  }

  private List<Path> parts() throws IOException {
    try (Stream<Path> files = Files.list(wenmai.index().resolve("fetched"))) {
      return files.filter(file -> file.toString().endsWith(".part")).toList();
    }
  }
}
