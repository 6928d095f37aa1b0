package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code wenmai.yaml} says holds, unless something nearer says otherwise. */
class SettingsTest {
  @TempDir Path temporary;
  private Path folder;
  private Path config;
  private Program wenmai;

  @BeforeEach
  void start() throws IOException {
    folder = Files.createDirectory(Program.real(temporary).resolve("project"));
    config = Files.createDirectories(Program.real(temporary).resolve("config/wenmai"));
    wenmai =
        new Program(folder)
            .without("WENMAI_INDEX")
            .with("XDG_CONFIG_HOME", config.getParent().toString())
            .with("XDG_DATA_HOME", Program.real(temporary).resolve("data").toString())
            .with("HOME", Program.real(temporary).toString());
  }

  /**
   * Each row: the key; what a flag, a variable, the nearer file and the user's file say, or nothing
   * where there is no such thing; what holds without any. Every choice of those that speak is
   * tried.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "index    | --index /a    | WENMAI_INDEX=/b | /c       | /d    | ",
        "color    | --color auto  | NO_COLOR=1      | always   | never | auto",
        "quiet    | --quiet       |                 | false    | true  | false",
        "quiet    | --no-quiet    |                 | true     | true  | false",
        "columns  |               | COLUMNS=90      | 91       | 92    | 100",
        "pager    |               | WENMAI_PAGER=b  |          | most  | ",
        "hits     |               |                 | 3        | 4     | 10",
        "context  |               |                 | 30       | 0     | 0",
        "lexicons | --lexicon /a  |                 | [/c]     | [/d]  | ",
        "sources  |               |                 | [/c, /d] | [/e]  | ",
      })
  void theNearestWins(
      String key, String flag, String variable, String near, String user, String usual)
      throws IOException {
    for (int choice = 0; choice < 16; choice++) {
      boolean[] speaks = new boolean[4];
      List<String> line = new ArrayList<>();
      String expected = usual;
      String origin = "default";
      Program program = new Program(folder).without("WENMAI_INDEX");
      program.with("XDG_CONFIG_HOME", config.getParent().toString());
      speaks[3] = write(choice, 8, config, key, user);
      if (speaks[3]) {
        expected = user;
        origin = "file";
      }
      speaks[2] = write(choice, 4, folder, key, near);
      if (speaks[2]) {
        expected = near;
        origin = "file";
      }
      if (variable != null && (choice & 2) != 0) {
        String[] pair = variable.split("=");
        program.with(pair[0], pair[1]);
        expected = key.equals("color") ? "never" : pair[1];
        origin = "environment";
      }
      if (flag != null && (choice & 1) != 0) {
        line.addAll(List.of(flag.split(" ")));
        expected =
            switch (flag) {
              case "--quiet" -> "true";
              case "--no-quiet" -> "false";
              default -> line.getLast();
            };
        origin = "flag";
      }
      line.addAll(List.of("config", "-o", "json"));
      JsonNode setting = setting(program.run(line.toArray(String[]::new)).exits(0), key);
      assertThat(setting.get("origin").asText()).as("%s, choice %d", key, choice).isEqualTo(origin);
      if (expected != null) {
        assertThat(written(setting.get("value"))).isEqualTo(expected.replaceAll("[\\[\\]]", ""));
      }
      if (origin.equals("file")) {
        assertThat(setting.get("name").asText())
            .isEqualTo((speaks[2] ? folder : config).resolve("wenmai.yaml").toString());
        assertThat(setting.get("line").asInt()).isEqualTo(3);
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour: always | :1: unknown key 'colour' | did you mean color?",
        "color: never\\nlexicon: [own.yaml] | :2: unknown key 'lexicon' | did you mean lexicons?",
        "zzz: 1 | :1: unknown key 'zzz' | the keys are index, lexicons, ",
        "color: allways | :1: color takes auto, always or never, not 'allways' | did you mean always?",
        "quiet: yes | :1: quiet takes true or false, not 'yes' | mend that line",
        "columns: wide | :1: columns takes a number from 40 to 1000, not 'wide' | mend that line",
        "columns: 20 | :1: columns takes a number from 40 to 1000, not '20' | mend that line",
        "hits: 0 | :1: hits takes a number from 1 on, not '0' | mend that line",
        "hits: [1, 2] | :1: hits takes a number from 1 on, not a list | mend that line",
        "sources:\\n- a\\n- ftp://example.org/ | :3: sources takes | mend that line",
        "index: {a: b} | :1:8: a plain text belongs here | mend that line",
        "hits: 1\\nhits: 2 | :2:1: the key 'hits' stands twice | mend that line",
        "- hits | :1:1: the file should be a map | mend that line",
        "hits: [1 | :1: | mend that line",
      })
  void aFaultIsNamedWithFileAndLine(String yaml, String fault, String hint) throws IOException {
    for (Path place : List.of(folder, config)) {
      Path file = place.resolve("wenmai.yaml");
      Files.writeString(file, yaml.replace("\\n", "\n"));
      for (String line : new String[] {"config", "search GPT", "status", "index --dry-run"}) {
        Run run = wenmai.run(line.split(" ")).fails(2, file + fault);
        assertThat(run.err()).contains("        " + hint);
      }
      wenmai.run("search", "--help").exits(0);
      wenmai.run("--help").exits(0);
      wenmai.run("--version").exits(0);
      Files.delete(file);
    }
    wenmai.run("config").exits(0);
  }

  @Test
  void whatComesWithArticlesStartsNoProgram() throws IOException {
    near("hits: 3\npager: rm -rf articles\n");
    Run run = wenmai.run("search", "GPT").fails(2, ":2: pager starts a program, and counts in");
    assertThat(run.err()).contains("move it to ");
  }

  @Test
  void anEmptyFileSaysNothing() throws IOException {
    near("# nothing yet\n");
    wenmai.run("config").exits(0);
    near("");
    wenmai.run("config").exits(0);
  }

  @Test
  void whatIsSetIsWhatHappens() throws IOException {
    Notes.in(folder);
    Files.writeString(
        folder.resolve("own.yaml"), "- {id: yejia, kind: concept, prefLabel: {zh: 野家}}\n");
    near("index: mine\nsources: [notes]\nlexicons: [own.yaml]\nhits: 1\nquiet: true\n");
    Path below = Files.createDirectories(folder.resolve("a/b"));
    Program inside = new Program(below).without("WENMAI_INDEX");
    assertThat(inside.run("index").exits(0).err()).isEmpty();
    assertThat(folder.resolve("mine")).isDirectory();
    assertThat(inside.search("注意力机制").hits()).hasSize(1);
    assertThat(inside.search("注意力机制", "-n", "2").hits()).hasSize(2);
    assertThat(inside.search("--concept", "yejia", "野家").hits()).isNotEmpty();
    assertThat(inside.run("search", "\"不在这里\"").exits(1).err()).isEmpty();
    assertThat(inside.run("--no-quiet", "search", "\"不在这里\"").exits(1).err())
        .contains("nothing found");
    user("color: always\ncolumns: 60\ncontext: 20\n");
    Run text = wenmai.run("search", "注意力机制").exits(0);
    assertThat(text.out()).contains("\u001b[");
    assertThat(wenmai.run("--color", "never", "search", "注意力机制").exits(0).out().lines())
        .allMatch(line -> Width.of(line) <= 60);
    String wide = text(wenmai.search("编码器"));
    assertThat(wide.length()).isGreaterThan(text(wenmai.search("编码器", "--context", "0")).length());
  }

  @Test
  void theFileBesideTheIndexInUseCounts() throws IOException {
    Path other = Files.createDirectories(Program.real(temporary).resolve("other"));
    Files.writeString(other.resolve("wenmai.yaml"), "hits: 7\n");
    Run run = wenmai.run("--index", other.resolve(".wenmai").toString(), "config", "-o", "json");
    assertThat(setting(run, "hits").get("value").asInt()).isEqualTo(7);
    wenmai.with("WENMAI_INDEX", other.resolve("index").toString());
    assertThat(setting(wenmai.run("config", "-o", "json"), "hits").get("value").asInt())
        .isEqualTo(7);
    wenmai.without("WENMAI_INDEX");
    user("index: ~/other/.wenmai\nhits: 8\n");
    JsonNode hits = setting(wenmai.run("config", "-o", "json"), "hits");
    assertThat(hits.get("value").asInt()).isEqualTo(7);
  }

  @Test
  void theUsersIndexTakesThePlaceOfTheProgramsOwnAndGivesWayToTheNearest() throws IOException {
    user("index: ~/mine\n");
    wenmai.run("search", "GPT").fails(4, "there is no index in " + Program.real(temporary));
    assertThat(Program.real(temporary).resolve("mine")).doesNotExist();
    near("hits: 3\n");
    JsonNode index = setting(wenmai.run("config", "-o", "json"), "index");
    assertThat(index.get("origin").asText()).isEqualTo("file");
    Files.createDirectory(folder.resolve(".wenmai"));
    index = setting(wenmai.run("config", "-o", "json"), "index");
    assertThat(index.get("origin").asText()).isEqualTo("found");
    assertThat(index.get("value").asText()).isEqualTo(folder.resolve(".wenmai").toString());
  }

  @Test
  void withSourcesOfTheUserNoSearchIndexesByItself() throws IOException {
    user("sources: [articles]\n");
    Path home = Files.createDirectories(Program.real(temporary).resolve("program/corpus"));
    Files.copy(Program.HOME.resolve("corpus/lexicon.yaml"), home.resolve("lexicon.yaml"));
    wenmai.home(home.getParent());
    Run run = wenmai.run("search", "GPT").fails(4, "there is no index in ");
    assertThat(run.err()).contains("make it with wenmai index; your settings name its sources");
    Notes.in(config);
    user("sources: [notes]\n");
    IndexCommandTest.counts("added 3", wenmai.run("index", "-o", "json").exits(0).json());
    wenmai.run("search", "注意力机制").exits(0);
  }

  @Test
  void whoIsToldAboutAFaultOnATerminalGetsHelpAllTheSame() throws IOException {
    near("hits: 0\n");
    Run run = new RealProgram(folder).run("search", "--help").exits(0);
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("Usage: wenmai search");
  }

  private void near(String yaml) throws IOException {
    Files.writeString(folder.resolve("wenmai.yaml"), yaml);
  }

  private void user(String yaml) throws IOException {
    Files.writeString(config.resolve("wenmai.yaml"), yaml);
  }

  private static boolean write(int choice, int bit, Path place, String key, String value)
      throws IOException {
    Path file = place.resolve("wenmai.yaml");
    Files.deleteIfExists(file);
    if (value == null || (choice & bit) == 0) {
      return false;
    }
    Files.writeString(file, "# one\n\n" + key + ": " + value + "\n");
    return true;
  }

  private static JsonNode setting(Run run, String key) {
    return Run.list(run.exits(0).json().get("settings")).stream()
        .filter(one -> one.get("key").asText().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static String text(Run search) {
    return search.hits().getFirst().get("text").asText();
  }

  private static String written(JsonNode value) {
    return value.isArray() ? String.join(", ", Run.texts(value)) : value.asText();
  }
}
