package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import wenmai.cli.manual.ShareFolder;
import wenmai.corpus.Lexicon;

/** The manual and the completions, as the build writes them. */
class ShareTest {
  @TempDir Path folder;

  @Test
  void everyCommandHasItsPage() throws IOException {
    Map<String, String> files = files();
    List<CommandLine> commands = HelpTest.commands();
    for (CommandLine command : commands) {
      String page = "man/man1/" + command.getCommandSpec().qualifiedName("-") + ".1";
      assertThat(files.get(page))
          .as(page)
          .contains(".SH NAME\n", ".SH SYNOPSIS\n", ".SH EXAMPLES\n", ".SH \"EXIT STATUS\"\n");
      command
          .getCommandSpec()
          .options()
          .forEach(
              option ->
                  assertThat(
                          option.hidden() || files.get(page).contains(roff(option.longestName())))
                      .as("%s of %s", option.longestName(), page)
                      .isTrue());
    }
    assertThat(files)
        .hasSize(commands.size() + 3)
        .containsKeys(
            "bash-completion/completions/wenmai",
            "zsh/site-functions/_wenmai",
            "fish/vendor_completions.d/wenmai.fish");
  }

  @Test
  void theSameProgramGivesTheSameFiles() throws IOException {
    assertThat(files()).isEqualTo(files());
    assertThat(String.join("", files().values())).doesNotContain(Program.HOME.toString());
  }

  @Test
  void whatIsPrintedIsWhatIsShipped() throws IOException {
    Program wenmai = new Program(folder);
    Map<String, String> files = files();
    assertThat(wenmai.run("completion", "bash").exits(0).out())
        .isEqualTo(files.get("bash-completion/completions/wenmai"));
    Files.writeString(
        folder.resolve("own.yaml"), "- {id: yejia, kind: concept, prefLabel: {zh: 野家}}\n");
    for (String shell : new String[] {"bash", "zsh", "fish"}) {
      assertThat(wenmai.run("--lexicon", "own.yaml", "completion", shell).exits(0).out())
          .contains(" yejia ");
    }
    wenmai.run("completion", "tcsh").fails(2, "'tcsh' is no value");
  }

  @Test
  void mandocFindsNothingWrong() throws IOException {
    assumeThat(Typing.has("mandoc")).as("mandoc is here").isTrue();
    new ShareFolder(HelpTest.commands().getFirst().getCommandSpec(), lexicon())
        .write(folder, "1.0", "2026-11-01");
    List<String> line = new ArrayList<>(List.of("mandoc", "-T", "lint"));
    try (var pages = Files.list(folder.resolve("man/man1"))) {
      pages.map(Path::toString).sorted().forEach(line::add);
    }
    assertThat(Typing.run(folder, line)).isEmpty();
  }

  static Map<String, String> files() throws IOException {
    return new ShareFolder(HelpTest.commands().getFirst().getCommandSpec(), lexicon())
        .files("1.0", "2026-11-01");
  }

  private static Lexicon lexicon() throws IOException {
    return Lexicon.read(List.of(Program.HOME.resolve("corpus/lexicon.yaml")));
  }

  private static String roff(String name) {
    return name.replace("-", "\\-");
  }
}
