package wenmai.benchmarks.quality;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Something that has indexed the passages of a set. */
interface Ranker extends Closeable {
  /** How many passages a question gets at most. */
  int DEPTH = 10;

  /** The ids of the best passages, best first. */
  List<String> rank(String question) throws IOException;
}
