package wenmai.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that name concepts and models by their ids. */
final class ConceptOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--concept",
      paramLabel = "ID",
      description = "Only what speaks of this concept (repeatable).")
  private List<String> concepts = List.of();

  @Option(
      names = "--model",
      paramLabel = "ID",
      description = "Only what speaks of this model (repeatable).")
  private List<String> models = List.of();

  /** What was named, as it was typed. */
  List<String> typed() {
    List<String> typed = new ArrayList<>(concepts);
    typed.addAll(models);
    return typed;
  }

  /** The ids that were named; a usage fault if the lexicon lacks one. */
  List<String> ids(Workspace workspace) throws IOException {
    List<String> ids = typed();
    for (String id : ids) {
      if (workspace.lexicon().concept(id).isEmpty()) {
        throw new UsageException(
            command.commandLine(),
            "the lexicon has no concept '" + id + "'",
            "ids stand below each hit and in the facets, such as reward-model");
      }
    }
    return ids;
  }
}
