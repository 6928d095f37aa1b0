package wenmai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Each shell completes what is typed, tried in the shell itself. */
class CompletionTest {
  /** What is typed before the tabulator, and the word that it should become. */
  private static final Map<String, String> CASES = new LinkedHashMap<>();

  static {
    CASES.put("wenmai sea", "search");
    CASES.put("wenmai --quiet --index mine stat", "status");
    CASES.put("wenmai search GPT --lex", "--lexicon");
    CASES.put("wenmai index --follow", "--follow-refs");
    CASES.put("wenmai search --lang z", "zh");
    CASES.put("wenmai search --lang=z", "--lang=zh");
    CASES.put("wenmai search --type ipy", "ipynb");
    CASES.put("wenmai search --concept reward-mod", "reward-model");
    CASES.put("wenmai extract --model megatron-l", "megatron-lm");
    CASES.put("wenmai extract -o br", "brat");
    CASES.put("wenmai --color alw", "always");
    CASES.put("wenmai concepts sugg", "suggest");
    CASES.put("wenmai concepts show reward-mod", "reward-model");
    CASES.put("wenmai help concepts sugg", "suggest");
    CASES.put("wenmai completion fi", "fish");
    CASES.put("wenmai --lexicon own.y", "own.yaml");
    CASES.put("wenmai index note", "notes.md");
    CASES.put("wenmai show note", "notes.md");
    CASES.put("wenmai --index fold", "folder/");
  }

  @TempDir static Path temporary;
  private static Path folder;

  @BeforeAll
  static void writeTheScripts() throws IOException {
    folder = Program.real(temporary);
    for (Map.Entry<String, String> file : ShareTest.files().entrySet()) {
      Path path = folder.resolve("share").resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
    Files.createDirectory(folder.resolve("folder"));
    Files.writeString(folder.resolve("notes.md"), "");
    Files.writeString(folder.resolve("own.yaml"), "");
  }

  @Test
  void bash() {
    assumeThat(Typing.has("bash") && Typing.has("script")).as("bash is here").isTrue();
    typed("bash --norc --noprofile -i", "source share/bash-completion/completions/wenmai");
  }

  @Test
  void zsh() {
    assumeThat(Typing.has("zsh") && Typing.has("script")).as("zsh is here").isTrue();
    String styles = "zstyle ':completion:*' insert-tab false; setopt no_auto_menu";
    typed(
        "zsh -f -i",
        "fpath=($PWD/share/zsh/site-functions $fpath); autoload -Uz compinit; compinit -D -u; "
            + styles);
    typed(
        "zsh -f -i",
        "autoload -Uz compinit; compinit -D -u; source share/zsh/site-functions/_wenmai; "
            + styles);
  }

  @Test
  void fish() {
    assumeThat(Typing.has("fish")).as("fish is here").isTrue();
    StringBuilder script =
        new StringBuilder("source share/fish/vendor_completions.d/wenmai.fish\n");
    CASES.keySet().forEach(line -> script.append("echo '>'; complete -C '" + line + "'\n"));
    String[] said = Typing.run(folder, List.of("fish", "-c", script.toString())).split(">\n");
    int at = 1;
    for (Map.Entry<String, String> one : CASES.entrySet()) {
      assertThat(said[at++].lines().map(line -> line.replaceAll("\t.*", "")))
          .as(one.getKey())
          .containsExactly(one.getValue());
    }
  }

  @Test
  void bashKnowsEveryOptionOfEveryCommand() {
    assumeThat(Typing.has("bash")).as("bash is here").isTrue();
    StringBuilder script = new StringBuilder("source share/bash-completion/completions/wenmai\n");
    List<CommandLine> commands = HelpTest.commands();
    for (CommandLine command : commands) {
      String words = command.getCommandSpec().qualifiedName() + " --";
      script.append("COMP_WORDS=(" + words + "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _wenmai;");
      script.append("echo \"${COMPREPLY[@]}\"\n");
    }
    List<String> said =
        Typing.run(folder, List.of("bash", "--norc", "-c", script.toString())).lines().toList();
    for (int i = 0; i < commands.size(); i++) {
      assertThat(Set.of(said.get(i).split(" ")))
          .as(commands.get(i).getCommandSpec().qualifiedName())
          .isEqualTo(longOptions(commands.get(i)));
    }
  }

  private static Set<String> longOptions(CommandLine command) {
    return command.getCommandSpec().options().stream()
        .filter(option -> !option.hidden())
        .map(OptionSpec::longestName)
        .filter(name -> name.startsWith("--"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The shell runs what was typed, with a tabulator and an X behind it, and prints its words. */
  private static void typed(String shell, String prepare) {
    StringBuilder typed = new StringBuilder(prepare + "\n");
    typed.append("wenmai() { printf '<%s>' \"$@\"; echo; }\n");
    CASES.keySet().forEach(line -> typed.append(line).append("\tX\n"));
    typed.append("exit\n");
    String said = Typing.at(folder, shell, typed.toString());
    CASES.forEach(
        (line, word) -> {
          String before = line.substring("wenmai ".length(), line.lastIndexOf(' ') + 1);
          String words = (before + word).strip().replaceAll("[ =]", "><");
          assertThat(said.replace('=', ' ').replaceAll("(<[^<>\n]*) ([^<>\n]*>)", "$1><$2"))
              .as(line)
              .containsPattern("<" + words + "(><|/)?X>");
        });
  }
}
