package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import wenmai.cli.settings.Nearest;
import wenmai.index.search.Edits;

/** What is typed with one mistake is understood, whichever command or option it was meant to be. */
class NearestTest {
  @Test
  void oneMistakeLeadsToTheWord() {
    Seed seed = Seed.next();
    Mistake mistake = new Mistake(seed.random(), null);
    int tried = 0;
    for (CommandLine command : HelpTest.commands()) {
      for (List<String> known : List.of(options(command), commands(command))) {
        for (String word : known) {
          String typed =
              word.startsWith("--")
                  ? "--" + wrong(mistake, word.substring(2))
                  : wrong(mistake, word);
          List<String> others = others(typed, word, known);
          assertThat(Nearest.to(typed, known))
              .as("%s: '%s' for '%s' beside %s", seed, typed, word, others)
              .containsAnyElementsOf(others.isEmpty() ? List.of(word) : known);
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(100);
  }

  @Test
  void whatIsFarFromEverythingIsLikeNothing() {
    List<String> known = List.of("search", "index", "status");
    assertThat(Nearest.to("frobnicate", known)).isEmpty();
    assertThat(Nearest.to("x", known)).isEmpty();
    assertThat(Nearest.to("", known)).isEmpty();
    assertThat(Nearest.to("--", known)).isEmpty();
    assertThat(Nearest.to("STAT", known)).containsExactly("status");
  }

  private static String wrong(Mistake mistake, String word) {
    return word.length() < 3 ? word : mistake.inLatin(word);
  }

  /** Other words that what was typed may as well be. */
  private static List<String> others(String typed, String meant, List<String> known) {
    return known.stream()
        .filter(other -> !other.equals(meant))
        .filter(other -> other.startsWith(typed) || Edits.between(typed, other, 1) <= 1)
        .toList();
  }

  private static List<String> options(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .flatMap(option -> Arrays.stream(option.names()))
        .filter(name -> name.startsWith("--"))
        .toList();
  }

  private static List<String> commands(CommandLine command) {
    return new ArrayList<>(command.getSubcommands().keySet());
  }
}
