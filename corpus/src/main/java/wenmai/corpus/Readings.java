package wenmai.corpus;

import java.util.Set;

/**
 * The seam behind which the sounds of Han characters lie. Implementations are safe from many
 * threads.
 */
public interface Readings {
  /** Knows no character: for a program without a dictionary of sounds. */
  Readings NONE =
      new Readings() {
        @Override
        public Set<String> of(int point) {
          return Set.of();
        }
      };

  /** The readings of a character, without tones; empty where none is known. */
  Set<String> of(int point);

  /** Whether two characters share a reading. */
  default boolean soundAlike(int a, int b) {
    Set<String> others = of(b);
    return of(a).stream().anyMatch(others::contains);
  }
}
