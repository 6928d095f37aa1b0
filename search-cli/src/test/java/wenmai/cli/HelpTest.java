package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import wenmai.corpus.Lexicon;

/** The program explains itself: each command, on one screen, with examples that run. */
class HelpTest {
  private static final int SCREEN = 23;
  private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

  @TempDir static Path folder;
  private static Program wenmai;

  @BeforeAll
  static void indexTheArticles() throws IOException {
    copy(Shipped.documents(), folder.resolve("articles"));
    wenmai = new Program(folder);
    wenmai.run("index", "articles").exits(0);
  }

  /** Every command, the program first, and those below each. */
  static List<CommandLine> commands() {
    List<CommandLine> all = new ArrayList<>();
    gather(Main.commands(new Workspace(Environment.none())), all);
    assertThat(all).hasSizeGreaterThan(12);
    return all;
  }

  private static void gather(CommandLine line, List<CommandLine> all) {
    all.add(line);
    line.getSubcommands().values().forEach(below -> gather(below, all));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void eachPageFitsAScreen(CommandLine line) {
    Run help = help(line, 80);
    assertThat(help.err()).isEmpty();
    assertThat(help.out().lines()).hasSizeLessThanOrEqualTo(SCREEN);
    assertThat(help.out().lines()).allMatch(text -> text.length() <= 80);
    assertThat(help.out())
        .startsWith("Usage: " + line.getCommandSpec().qualifiedName())
        .contains("Examples: wenmai ")
        .contains("Exit codes: 0 ");
    for (int columns : new int[] {40, 60, 140}) {
      assertThat(help(line, columns).out().lines().filter(text -> !text.contains("  wenmai ")))
          .allMatch(text -> text.length() <= Math.min(columns, 100) || text.startsWith("Examples"));
    }
    assertThat(help(line, 140).out()).isEqualTo(help(line, 100).out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void helpOfACommandIsItsPage(CommandLine line) {
    List<String> words = words(line.getCommandSpec().qualifiedName());
    List<String> asked = new ArrayList<>(List.of("help"));
    asked.addAll(words.subList(1, words.size()));
    assertThat(wenmai.columns(80).run(asked.toArray(String[]::new)).exits(0).out())
        .isEqualTo(help(line, 80).out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void theExamplesRun(CommandLine line) throws IOException {
    String[] examples = line.getCommandSpec().usageMessage().footer();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
    Files.writeString(
        folder.resolve("own.yaml"), "- {id: yejia, kind: concept, prefLabel: {zh: 野家}}\n");
    copy(folder.resolve(".wenmai"), folder.resolve("index"));
    Program program = new Program(folder).with("WENMAI_INDEX", folder.resolve("index").toString());
    for (String example : examples) {
      assertThat(example).startsWith("wenmai ");
      List<String> words = words(example);
      program.run(words.subList(1, words.size()).toArray(String[]::new)).exits(0);
    }
    Shipped.delete(folder.resolve("index"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void whatAnOptionIsSaidToTakeIsWhatItTakes(CommandLine line) {
    for (OptionSpec option : line.getCommandSpec().options()) {
      if (option.type().isEnum() && option.paramLabel().contains("|")) {
        assertThat(option.paramLabel().split("\\|"))
            .as("%s %s", line.getCommandSpec().qualifiedName(), option.longestName())
            .isSubsetOf(
                Stream.of(option.type().getEnumConstants())
                    .map(one -> ((Enum<?>) one).name().toLowerCase(Locale.ROOT))
                    .toList());
      }
      assertThat(option.description()).as(option.longestName()).isNotEmpty();
    }
  }

  @Test
  void withoutACommandItSaysHowToBegin() {
    Run run = wenmai.run().exits(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .startsWith("Wenmai 文脉 searches your ")
        .contains("wenmai index ", "wenmai --help");
    assertThat(run.err().lines()).hasSizeLessThan(10);
  }

  @Test
  void theVersionNamesTheParts() throws IOException {
    Run run = wenmai.run("--version").exits(0);
    assertThat(run.out().lines().map(line -> line.replaceFirst(" .*", "")))
        .containsExactly("wenmai", "Lucene", "Tika", "HanLP", "OpenNLP", "lexicon", "Java");
    int concepts =
        Lexicon.read(List.of(Program.HOME.resolve("corpus/lexicon.yaml"))).concepts().size();
    assertThat(run.out()).contains(" (" + concepts + " concepts)").doesNotContain("${");
  }

  private static Run help(CommandLine line, int columns) {
    List<String> words = words(line.getCommandSpec().qualifiedName());
    words.add("--help");
    return wenmai
        .columns(columns)
        .run(words.subList(1, words.size()).toArray(String[]::new))
        .exits(0);
  }

  /** The words of a line, as a shell sees them; single quotes are enough for our examples. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(line);
    while (matcher.find()) {
      words.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return words;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path one : all.toList()) {
        Files.copy(one, to.resolve(from.relativize(one).toString()));
      }
    }
  }
}
