package wenmai.benchmarks.quality;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.benchmarks.Engine;
import wenmai.benchmarks.peer.Peer;

/** Measures how well questions find their passages, beside other analyzers. */
@Command(
    name = "quality",
    mixinStandardHelpOptions = true,
    description = "Measures rankings over sets of questions, Wenmai's beside other analyzers'.")
public final class QualityCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "FOLDER",
      description = "Holds NAME.passages.tsv and NAME.questions.tsv of each set.")
  private Path folder;

  @Option(
      names = "--sets",
      split = ",",
      paramLabel = "NAME",
      description = "Only these sets, by name (default: all of the folder).")
  private List<String> sets = List.of();

  @Option(
      names = "--peers",
      split = ",",
      paramLabel = "PEER",
      description =
          "Only these peers: standard, cjk, smart, icu, english, ik-max, ik-smart, jieba; or none"
              + " (default: all).")
  private List<String> peers = Peer.keys();

  @Option(
      names = "--as-typed",
      description =
          "Let Wenmai read quotation marks, brackets and the like in a question as signs of its"
              + " query language (default: as blanks, as the peers do).")
  private boolean asTyped;

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description = "The project's folder, for the lexicon (default: here).")
  private Path home = Path.of("");

  @Override
  public Integer call() throws IOException {
    List<String> known = EvalSet.names(folder);
    for (String set : sets) {
      if (!known.contains(set)) {
        throw new ParameterException(spec.commandLine(), "no set " + set + " in " + folder);
      }
    }
    for (String peer : peers) {
      if (!Peer.keys().contains(peer) && !peer.equals("none")) {
        throw new ParameterException(spec.commandLine(), "no peer " + peer);
      }
    }
    if (known.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "no sets in " + folder);
    }
    Engine engine = Engine.shipped(home);
    for (String set : sets.isEmpty() ? known : sets) {
      measure(engine, EvalSet.read(folder, set));
    }
    return 0;
  }

  private void measure(Engine engine, EvalSet set) throws IOException {
    QualityTable table = new QualityTable(spec.commandLine().getOut());
    table.head(set);
    List<Scores> own = new ArrayList<>();
    for (Layout layout : Layout.values()) {
      try (Ranker ranker = new WenmaiRanker(engine, set, layout, asTyped)) {
        own.add(Scores.of(layout.title(), ranker, set));
      }
      table.row(own.getLast());
    }
    List<Scores> others = new ArrayList<>();
    for (Peer peer : Peer.values()) {
      if (peers.contains(peer.key())) {
        try (Ranker ranker = new PeerRanker(peer, set)) {
          others.add(Scores.of(peer.title(), ranker, set));
        }
        table.row(others.getLast());
      }
    }
    own.forEach(scores -> table.differences(scores, others));
  }
}
