package wenmai.ingest.parse.refs;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import wenmai.corpus.Block;
import wenmai.corpus.LineJump;

/** The source lines of offsets, each found in a few steps however long its block is. */
final class Lines {
  private final List<Block> blocks;
  private final int[] starts;
  private final int[] ends;
  private final int[] jumps;

  /** How many lines further down the source is behind the first jumps, by their number. */
  private final int[] jumped;

  Lines(String text, List<Block> blocks) {
    this.blocks = blocks;
    starts = blocks.stream().mapToInt(block -> block.span().start()).toArray();
    ends = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').toArray();
    List<LineJump> all = blocks.stream().flatMap(block -> block.jumps().stream()).toList();
    jumps = all.stream().mapToInt(LineJump::offset).toArray();
    jumped = new int[jumps.length + 1];
    for (int i = 0; i < jumps.length; i++) {
      jumped[i + 1] = jumped[i] + all.get(i).lines();
    }
  }

  /** The line from 1 of the unit at {@code offset}; 0 where the source is not text. */
  int at(int offset) {
    int block = before(starts, offset + 1) - 1;
    if (block < 0 || blocks.get(block).line() == 0) {
      return 0;
    }
    return blocks.get(block).line()
        + before(ends, offset)
        - before(ends, starts[block])
        + jumped[before(jumps, offset + 1)]
        - jumped[before(jumps, starts[block])];
  }

  /** How many of the numbers are smaller. */
  private static int before(int[] numbers, int bound) {
    int at = Arrays.binarySearch(numbers, bound);
    return at < 0 ? -at - 1 : at;
  }
}
