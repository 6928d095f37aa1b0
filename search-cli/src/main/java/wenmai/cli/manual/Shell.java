package wenmai.cli.manual;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import wenmai.corpus.Lexicon;

/** The shells whose command lines can be completed. */
public enum Shell {
  BASH("bash-completion/completions/wenmai"),
  ZSH("zsh/site-functions/_wenmai"),
  FISH("fish/vendor_completions.d/wenmai.fish");

  private final String place;

  Shell(String place) {
    this.place = place;
  }

  /** Where the script stands below a folder such as {@code /usr/share}. */
  String place() {
    return place;
  }

  /** The script for a program, with the ids of a lexicon in it. */
  public String completion(CommandSpec program, Lexicon lexicon) {
    List<CompletedCommand> commands = CompletedCommand.all(program);
    Ids ids = Ids.of(lexicon);
    return switch (this) {
      case BASH -> new BashCompletion(commands, ids).text();
      case ZSH -> new ZshCompletion(commands, ids).text();
      case FISH -> new FishCompletion(commands, ids).text();
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
