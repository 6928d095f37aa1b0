package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which index a run uses, and which it makes by itself. */
class IndexLocationTest {
  @TempDir Path home;
  @TempDir Path folder;
  private Program wenmai;

  @BeforeEach
  void installTheProgramWithOneDocument() throws IOException {
    Path documents = Files.createDirectories(home.resolve("corpus/documents"));
    Files.copy(Program.HOME.resolve("corpus/lexicon.yaml"), home.resolve("corpus/lexicon.yaml"));
    Files.copy(
        Shipped.documents().resolve("reward-model.zh.md"), documents.resolve("reward-model.zh.md"));
    wenmai = new Program(folder).home(home).without("WENMAI_INDEX");
  }

  @Test
  void aSearchMakesTheProgramsOwnIndexAndSaysSo() {
    Run first = wenmai.run("search", "奖励模型").exits(0);
    Path own = Program.real(home).resolve(".wenmai");
    assertThat(first.err())
        .contains("there is no index yet; indexing the shipped documents into " + own)
        .contains("1 document, ");
    assertThat(own).isDirectory();
    assertThat(wenmai.run("search", "奖励模型").exits(0).err()).isEmpty();
    assertThat(Files.exists(wenmai.folder().resolve(".wenmai"))).isFalse();
  }

  @Test
  void onlyASearchMakesIt() {
    for (String line : new String[] {"status", "extract", "show 12"}) {
      wenmai.run(line.split(" ")).fails(4, "there is no index in " + Program.real(home));
    }
  }

  @Test
  void aQuietSearchSaysNothing() {
    assertThat(wenmai.run("--quiet", "search", "奖励模型").exits(0).err()).isEmpty();
  }

  @Test
  void aFaultInTheQueryIsSaidBeforeAnIndexIsMade() {
    wenmai.run("search", "奖励模型", "--since", "never").fails(2, "'never' is no date");
    assertThat(home.resolve(".wenmai")).doesNotExist();
  }

  @Test
  void indexWithoutSourcesTakesTheShippedDocuments() {
    Run run = wenmai.run("index", "-o", "json").exits(0);
    IndexCommandTest.counts("added 1", run.json());
    assertThat(home.resolve(".wenmai")).isDirectory();
  }

  @Test
  void theNearestIndexAboveIsUsed() throws IOException {
    Notes.in(wenmai.folder());
    wenmai.run("--index", ".wenmai", "index", "notes").exits(0);
    Path below = Files.createDirectories(folder.resolve("a/b"));
    Program inside = new Program(below).home(home).without("WENMAI_INDEX");
    assertThat(inside.search("\"𠮷野家\"").sources()).containsExactly("attention.zh.md");
    assertThat(home.resolve(".wenmai")).doesNotExist();
  }

  @Test
  void theVariableComesBeforeTheNearestAndTheOptionBeforeBoth() {
    Notes.in(wenmai.folder());
    wenmai.run("--index", ".wenmai", "index", "notes/old").exits(0);
    wenmai.run("--index", "other", "index", "notes/attention.en.txt").exits(0);
    assertThat(wenmai.search("注意力机制").sources()).containsOnly("origin.zh.html");
    wenmai.with("WENMAI_INDEX", "other");
    assertThat(wenmai.search("注意力机制").sources()).containsOnly("attention.en.txt");
    assertThat(wenmai.search("注意力机制", "--index", ".wenmai").sources())
        .containsOnly("origin.zh.html");
    wenmai.with("WENMAI_INDEX", "");
    assertThat(wenmai.search("注意力机制").sources()).containsOnly("origin.zh.html");
  }

  @Test
  void aNamedIndexIsNeverMadeByASearch() {
    wenmai.run("--index", "mine", "search", "GPT").fails(4, "there is no index in ");
    wenmai.with("WENMAI_INDEX", "mine");
    wenmai.run("search", "GPT").fails(4, "there is no index in ");
    assertThat(folder.resolve("mine")).doesNotExist();
  }

  @Test
  void aSearchSaysThatTheLexiconIsAnother() throws IOException {
    wenmai.run("index").exits(0);
    Files.writeString(
        folder.resolve("own.yaml"), "- {id: own, kind: concept, prefLabel: {zh: 自己的}}\n");
    Run run = wenmai.run("--lexicon", "own.yaml", "search", "奖励模型").exits(0);
    assertThat(run.err())
        .startsWith("wenmai: the index was tagged with another lexicon; wenmai retag applies");
    assertThat(wenmai.run("--lexicon", "own.yaml", "status").exits(0).out())
        .contains(", but the present one is ");
  }
}
