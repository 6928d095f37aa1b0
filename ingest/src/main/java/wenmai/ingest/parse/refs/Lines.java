package wenmai.ingest.parse.refs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import wenmai.corpus.Block;

/** The source lines of offsets, each found in a few steps however long its block is. */
final class Lines {
  private final List<Block> blocks;
  private final int[] starts;
  private final int[] ends;

  Lines(String text, List<Block> blocks) {
    this.blocks = blocks;
    starts = blocks.stream().mapToInt(block -> block.span().start()).toArray();
    ends = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').toArray();
  }

  /** The line from 1 of the unit at {@code offset}; 0 where the source is not text. */
  int at(int offset) {
    int block = before(starts, offset + 1) - 1;
    if (block < 0 || blocks.get(block).line() == 0) {
      return 0;
    }
    return blocks.get(block).line() + before(ends, offset) - before(ends, starts[block]);
  }

  /** How many of the numbers are smaller. */
  private static int before(int[] numbers, int bound) {
    int at = Arrays.binarySearch(numbers, bound);
    return at < 0 ? -at - 1 : at;
  }
}
