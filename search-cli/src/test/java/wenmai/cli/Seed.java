package wenmai.cli;

import java.util.Random;

/** A seed that is new each run unless {@code -Dwenmai.seed} names it; failures must print it. */
record Seed(long value) {
  static Seed next() {
    return new Seed(Long.getLong("wenmai.seed", System.nanoTime() & 0xffffffffL));
  }

  Random random() {
    return new Random(value);
  }

  @Override
  public String toString() {
    return "-Dwenmai.seed=" + value;
  }
}
