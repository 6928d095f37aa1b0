package wenmai.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import wenmai.corpus.Concept;
import wenmai.corpus.Lexicon;
import wenmai.index.search.ConceptNames;

/** The options that name concepts and models by their ids. */
final class ConceptOptions {
  @Option(
      names = "--concept",
      paramLabel = "ID",
      description = {
        "Only what speaks of it or one of its kinds.",
        "Only what speaks of this concept or one of its kinds; =ID: of itself (repeatable)."
      })
  private List<String> concepts = List.of();

  @Option(
      names = "--model",
      paramLabel = "ID",
      description = {
        "Only what speaks of it or one of its kinds.",
        "Only what speaks of this model or one of its kinds; =ID: of itself (repeatable)."
      })
  private List<String> models = List.of();

  /**
   * For each that was named its id and those of its kinds, or the id alone; a usage fault if the
   * lexicon lacks one.
   */
  List<Set<String>> chosen(Workspace workspace, CommandSpec command) throws IOException {
    List<String> named = new ArrayList<>(concepts);
    named.addAll(models);
    List<Set<String>> chosen = new ArrayList<>();
    for (String name : named) {
      boolean exact = name.startsWith("=");
      String id = exact ? name.substring(1) : name;
      if (workspace.lexicon().concept(id).isEmpty() && !id.startsWith(Concept.OF_TEXT)) {
        throw unknown(id, workspace.lexicon(), command);
      }
      chosen.add(exact ? Set.of(id) : workspace.lexicon().narrower(id));
    }
    return chosen;
  }

  private static UsageException unknown(String id, Lexicon lexicon, CommandSpec command) {
    List<String> near = new ConceptNames(lexicon).near(id);
    return new UsageException(
        command.commandLine(),
        "the lexicon has no concept '" + id + "'",
        near.isEmpty()
            ? "ids stand below each hit, in the facets and in wenmai concepts, such as reward-model"
            : "near it: " + String.join(", ", near));
  }
}
