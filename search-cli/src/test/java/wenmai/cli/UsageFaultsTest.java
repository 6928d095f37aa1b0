package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with a command line, a query or a lexicon ends with code 2. */
class UsageFaultsTest {
  @TempDir static Path folder;
  private static Program wenmai;

  @BeforeAll
  static void indexTheNotes() {
    wenmai = new Program(folder);
    Notes.in(wenmai.folder());
    wenmai.run("index", "notes").exits(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "frobnicate | there is no command 'frobnicate'",
        "--frobnicate | unknown option: '--frobnicate'",
        "index --frobnicate | --frobnicate",
        "search --frobnicate GPT | --frobnicate",
        "search GPT --in | --in",
        "search | nothing to search for",
        "search ！？ | nothing to search for",
        "search \"\" | nothing to search for",
        "search -GPT | only excludes",
        "search GPT --concept nothing-such | no concept 'nothing-such'",
        "search GPT --model nothing-such | no concept 'nothing-such'",
        "search concept:nothing-such | no concept 'nothing-such'",
        "extract notes --concept nothing-such | no concept 'nothing-such'",
        "search GPT --since yesterday | 'yesterday' is no date",
        "search GPT --until 2023-02-30 | '2023-02-30' is no date",
        "search GPT --since 2023-13 | '2023-13' is no date",
        "search GPT -n 0 | -n and --page begin at 1",
        "search GPT -n many | many",
        "search GPT --page 0 | -n and --page begin at 1",
        "search GPT --context -1 | --context at 0",
        "search GPT --sort size | size",
        "search GPT --by line | line",
        "search GPT -o xml | 'xml' is no value of -o",
        "extract notes -o brat | -o brat writes a folder",
        "extract notes -o w3c --counts | --counts does not go with -o w3c",
        "extract notes --concept =reward-mode | no concept 'reward-mode'",
        "extract notes --out notes | notes is a folder",
        "extract notes --out notes/attention.zh.md | is one of the sources",
        "extract notes --out notes/rows.txt | lies among the sources",
        "extract notes -o brat --out notes/brat | lies among the sources",
        "extract notes -o brat --out notes | not an empty folder",
        "extract notes --out none/rows.csv | none/rows.csv",
        "index notes --watch --dry-run | --watch goes with neither --remove nor --dry-run",
        "index --remove notes --follow-refs | --remove goes with none of",
        "index ftp://example.org/page | ftp: is not fetched, only http: and https:",
        "index https://me@example.org/ | a name or a password in an address is not sent",
        "extract ftp://example.org/page | ftp: is not fetched, only http: and https:",
        "index --remove | --remove takes the sources to remove",
        "index --remove notes --rebuild | --remove goes with none of",
        "concepts show rewardmodl | the lexicon has no concept 'rewardmodl'",
        "concepts suggest --accept 1 | --accept needs a lexicon file to add to",
        "concepts suggest -n 0 | -n begins at 1",
        "concepts lint -o brat | 'brat' is no value of -o, which takes text, json or csv",
        "retag --all | --all",
        "retag notes | notes",
        "--lexicon none.yaml retag | none.yaml",
        "show | DOC",
        "show notes/attention.zh.md --text --at 3 | --at",
        "status --frobnicate | --frobnicate",
        "--color sometimes status | sometimes",
        "--lexicon none.yaml search GPT | none.yaml",
        "--lexicon none.yaml index | none.yaml",
      })
  void aWrongCommandLineIsOneLineWhatAndOneLineHow(String line, String what) {
    wenmai.run(line.split(" ")).fails(2, what);
    wenmai.run("search", "注意力机制").exits(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "serach GPT | did you mean search? see wenmai --help",
        "stat | did you mean status? see wenmai --help",
        "--lexcon own.yaml status | did you mean --lexicon? see wenmai --help",
        "concepts lst | did you mean list? see wenmai concepts --help",
        "index --folow-refs | did you mean --follow-refs? see wenmai index --help",
        "search GPT --facet | did you mean --facets? see wenmai search --help",
        "search GPT --snice=2023 | did you mean --since? see wenmai search --help",
        "refs --mising | did you mean --missing? see wenmai refs --help",
        "search GPT -o jsn | did you mean json? see wenmai search --help",
        "search GPT --sort dat | did you mean date? see wenmai search --help",
        "--color allways status | did you mean always? see wenmai --help",
        "help serach | did you mean search? see wenmai --help",
        "help concepts lnit | did you mean lint? see wenmai concepts --help",
        "frobnicate | to look for it: wenmai search frobnicate",
        "search GPT -o xml | see wenmai search --help",
      })
  void aMistypedWordIsAnsweredByTheNearest(String line, String hint) {
    Run run = wenmai.run(line.split(" ")).fails(2, "");
    assertThat(run.err().lines().toList().get(1)).isEqualTo("        " + hint);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "- id: mine\\n  kind: thing\\n  prefLabel: {en: Mine} | :2:9: a kind is",
        "- id: mine\\n  kind: concept\\n  prefLabel: {en: Mine}\\n  broder: [gpt] | :4:3: unknown key 'broder'",
        "- id: mine\\n  kind: concept\\n  prefLabel: {en: Mine}\\n  broader: [gtp] | :4:13: broader 'gtp' is no id",
        "- id: mine\\n  kind: concept\\n  prefLabel: {en: Mine}\\n  broader: [mine] | :4:13: 'mine' is broader than",
        "- id: mine\\n  kind: concept\\n  prefLabel: {en: ''} | :3:19: a name is empty",
        "- id: mine\\n  kind: concept | :1:3: the entry has no 'prefLabel'",
        "- id: mine\\n  kind: concept\\n  prefLabel: {en: [unclosed} | :3:",
        "- id: mine\\n  kind: concept\\n  prefLabel: {en: GPT-3} | :3:19: the name 'GPT-3' belongs",
      })
  void aFaultyLexiconIsNamedWithLineAndColumn(String yaml, String fault) throws IOException {
    Path file = Files.writeString(wenmai.folder().resolve("own.yaml"), yaml.replace("\\n", "\n"));
    wenmai.run("--lexicon", "own.yaml", "search", "GPT").fails(2, file + fault);
    wenmai.run("--lexicon", "own.yaml", "index").fails(2, file + fault);
    wenmai.run("--lexicon", "own.yaml", "extract", "notes").fails(2, file + fault);
    wenmai.run("search", "注意力机制").exits(0);
  }

  @Test
  void lexiconsAreLayeredInTheirOrder() throws IOException {
    write("a.yaml", "- {id: yejia, kind: concept, prefLabel: {zh: 野家}}");
    write("b.yaml", "- {id: yejia, kind: model, prefLabel: {zh: 野家}}");
    for (String[] order : new String[][] {{"a.yaml", "b.yaml"}, {"b.yaml", "a.yaml"}}) {
      Run run =
          wenmai.run(
              "--lexicon",
              order[0],
              "--lexicon",
              order[1],
              "extract",
              "notes",
              "--concept",
              "yejia");
      assertThat(run.exits(0).jsonLines())
          .hasSize(1)
          .allMatch(
              row ->
                  row.get("kind").asText().equals(order[1].startsWith("a") ? "concept" : "model"));
    }
  }

  @Test
  void lexiconsBeforeAndBehindTheCommandAreLayeredAlike() throws IOException {
    write("d.yaml", "- {id: yejia, kind: concept, prefLabel: {zh: 野家}}");
    write("e.yaml", "- {id: shengpi, kind: concept, prefLabel: {zh: 生僻字}}");
    for (String line :
        new String[] {
          "--lexicon d.yaml --lexicon e.yaml extract notes",
          "extract --lexicon d.yaml --lexicon e.yaml notes",
          "--lexicon d.yaml extract --lexicon e.yaml notes",
        }) {
      assertThat(wenmai.run(line.split(" ")).exits(0).jsonLines())
          .as(line)
          .extracting(row -> row.get("concept").asText())
          .contains("yejia", "shengpi", "gpt-3");
    }
  }

  @Test
  void anEntryWithAShippedIdReplacesItWhole() throws IOException {
    write("f.yaml", "- {id: gpt-3, kind: model, prefLabel: {zh: 编码器}, broader: [gpt]}");
    write("g.yaml", "- {id: gpt-3, kind: model, prefLabel: {zh: 野家}, broader: [gpt]}");
    wenmai.run("--lexicon", "f.yaml", "extract", "notes").fails(2, ":1:44: the name '编码器' belongs");
    assertThat(wenmai.run("--lexicon", "g.yaml", "extract", "notes").exits(0).jsonLines())
        .filteredOn(row -> row.get("concept").asText().equals("gpt-3"))
        .extracting(row -> row.get("surface").asText())
        .containsOnly("野家");
  }

  @Test
  void sharedOptionsStandBeforeOrBehindTheCommand() throws IOException {
    write("c.yaml", "- {id: yejia, kind: concept, prefLabel: {zh: 野家}}");
    String index = wenmai.folder().resolve("second").toString();
    wenmai.run("--index", index, "index", "notes").exits(0);
    wenmai.run("status", "--index", index).exits(0);
    wenmai.run("extract", "--lexicon", "c.yaml", "notes", "--concept", "yejia").exits(0);
    wenmai.run("status", "--index", index + "/none").fails(4, "there is no index in " + index);
    wenmai.run("--index", index + "/none", "status").fails(4, "there is no index in " + index);
  }

  private static void write(String name, String yaml) throws IOException {
    Files.writeString(wenmai.folder().resolve(name), yaml + "\n");
  }
}
