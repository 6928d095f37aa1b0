package wenmai.benchmarks.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import wenmai.index.Catalog;
import wenmai.index.IndexFolder;

/** Prints queries that are cut out of the documents of an index. */
@Command(
    name = "cuts",
    mixinStandardHelpOptions = true,
    description = "Prints queries cut out of an index's documents at random places, one a line.")
public final class CutsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "INDEX", description = "The folder of the index.")
  private Path index;

  @Option(names = "-n", paramLabel = "N", description = "How many (default: 2000).")
  private int many = 2000;

  @Option(names = "--seed", paramLabel = "S", description = "Of the random places (default: 1).")
  private long seed = 1;

  @Override
  public Integer call() throws IOException {
    try (Catalog catalog = new IndexFolder(index).read()) {
      new CutQueries(catalog, seed).next(many).forEach(spec.commandLine().getOut()::println);
    }
    return 0;
  }
}
