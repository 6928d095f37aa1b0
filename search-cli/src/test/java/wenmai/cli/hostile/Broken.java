package wenmai.cli.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Copies of the shipped documents that were cut off, or in which bits have changed. */
final class Broken {
  private static final Set<String> PACKED = Set.of("docx", "pptx", "pdf", "epub");

  /** Half a packed file is never a document. */
  private static final Expected DAMAGED = Expected.bad("damaged");

  /** Half a text is a text, but for a page whose head alone is left. */
  private static final Expected SHORT = Expected.either("no text", "damaged");

  /**
   * A changed bit may change a letter, or nothing, or the word that says how a part is packed or
   * that it is encrypted; what a reader then makes of it is right as long as it ends.
   */
  private static final Expected FLIPPED =
      Expected.eitherOrTooMuch("damaged", "crashed", "encrypted", "no text", "not supported");

  private Broken() {}

  static void into(HostileFolder folder) throws IOException {
    Random random = new Random(folder.around().seed());
    for (Path file : originals(folder)) {
      byte[] sound = Files.readAllBytes(file);
      String name = file.getFileName().toString();
      boolean packed = PACKED.contains(name.substring(name.lastIndexOf('.') + 1));
      for (int percent : new int[] {10, 50, 90}) {
        folder.add(
            "broken/cut-" + percent + "." + name,
            packed ? DAMAGED : SHORT,
            Content.of(Arrays.copyOf(sound, sound.length * percent / 100)));
      }
      for (int i = 0; i < folder.size(4, 12); i++) {
        folder.add("broken/flip-" + i + "." + name, FLIPPED, Content.of(flipped(sound, i, random)));
      }
    }
  }

  /** One document of each format, or all of them. */
  private static List<Path> originals(HostileFolder folder) throws IOException {
    try (Stream<Path> files = Files.list(folder.around().shipped())) {
      List<Path> all = files.sorted().toList();
      if (folder.full()) {
        return all;
      }
      TreeMap<String, Path> one = new TreeMap<>();
      for (Path file : all) {
        String name = file.getFileName().toString();
        one.putIfAbsent(name.substring(name.lastIndexOf('.')), file);
      }
      return List.copyOf(one.values());
    }
  }

  /** In turn: one bit, a few anywhere, many in the head, many in the tail, where structure is. */
  private static byte[] flipped(byte[] sound, int kind, Random random) {
    byte[] bytes = sound.clone();
    int from = kind % 4 == 3 ? Math.max(0, bytes.length - 400) : 0;
    int to = kind % 4 == 2 ? Math.min(400, bytes.length) : bytes.length;
    int[] bits = {1, 1 + bytes.length / 2000, 20, 20};
    for (int i = 0; i < bits[kind % 4]; i++) {
      bytes[from + random.nextInt(to - from)] ^= (byte) (1 << random.nextInt(8));
    }
    return bytes;
  }
}
