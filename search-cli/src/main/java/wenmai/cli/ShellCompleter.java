package wenmai.cli;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import picocli.CommandLine;
import wenmai.corpus.Concept;
import wenmai.corpus.ConceptKind;
import wenmai.corpus.Fold;
import wenmai.corpus.Name;

/**
 * Completes commands, their options, and what the lexicon has: names in both languages as they are
 * typed, ids behind {@code #}, {@code @}, {@code concept:} and {@code model:}.
 */
final class ShellCompleter implements Completer {
  private static final List<String> SIGNS = List.of("#", "@", "concept:", "model:");

  private final Workspace workspace;
  private final Map<String, CommandLine> commands;

  ShellCompleter(Workspace workspace) {
    this.workspace = workspace;
    this.commands = Main.commands(workspace).getSubcommands();
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    String word = line.word().substring(0, line.wordCursor());
    CommandLine command = commands.get(line.words().getFirst());
    if (line.wordIndex() == 0) {
      names(commands.keySet(), candidates);
      command = null;
    }
    for (int i = 1; i < line.wordIndex() && command != null; i++) {
      command = command.getSubcommands().getOrDefault(line.words().get(i), command);
    }
    boolean search = command == null || command.getCommandName().equals("search");
    if (word.startsWith("-")) {
      CommandLine its = command == null ? commands.get("search") : command;
      its.getCommandSpec()
          .options()
          .forEach(option -> names(List.of(option.longestName()), candidates));
      return;
    }
    try {
      if (!search) {
        names(command.getSubcommands().keySet(), candidates);
        if (command.getCommandName().equals("show") && line.wordIndex() == 2) {
          ids("", candidates); // concepts show
        }
      } else if (!word.isEmpty()) {
        concepts(word, candidates);
      }
    } catch (IOException e) {
      // The next search meets the same fault and says so.
    }
  }

  private static void names(Collection<String> names, List<Candidate> candidates) {
    names.forEach(name -> candidates.add(candidate(name, null)));
  }

  private void concepts(String word, List<Candidate> candidates) throws IOException {
    for (String sign : SIGNS) {
      if (word.startsWith(sign)) {
        ids(sign, candidates);
        return;
      }
    }
    String typed = Fold.fold(word);
    for (Concept concept : workspace.lexicon().concepts()) {
      for (Name name : concept.names()) {
        boolean oneWord = name.text().indexOf(' ') < 0;
        if (!name.hidden() && oneWord && Fold.fold(name.text()).startsWith(typed)) {
          // No blank behind it: a Chinese query often goes on.
          candidates.add(
              new Candidate(name.text(), name.text(), group(concept), null, null, null, false));
        }
      }
    }
  }

  private void ids(String sign, List<Candidate> candidates) throws IOException {
    boolean models = sign.equals("@") || sign.equals("model:");
    for (Concept concept : workspace.lexicon().concepts()) {
      if (sign.isEmpty() || models == (concept.kind() == ConceptKind.MODEL)) {
        candidates.add(candidate(sign + concept.id(), group(concept)));
      }
    }
  }

  private static String group(Concept concept) {
    return concept.kind().name().toLowerCase(Locale.ROOT);
  }

  private static Candidate candidate(String value, String group) {
    return new Candidate(value, value, group, null, null, null, true);
  }
}
