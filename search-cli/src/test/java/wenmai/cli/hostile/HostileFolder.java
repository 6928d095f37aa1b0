package wenmai.cli.hostile;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** The folder, and what should become of each of its files. */
public final class HostileFolder {
  private final Path folder;
  private final Surroundings around;
  private final boolean full;
  private final Map<String, Expected> expected = new TreeMap<>();

  /**
   * What the files refer to.
   *
   * @param shipped the folder of the shipped documents
   * @param canary a file outside of the folder, which no entity may bring in
   * @param port where a server listens on loopback, which nobody may ask
   * @param seed of what is left to chance
   */
  public record Surroundings(Path shipped, Path canary, int port, long seed) {}

  private HostileFolder(Path folder, Surroundings around, boolean full) {
    this.folder = folder;
    this.around = around;
    this.full = full;
  }

  /**
   * Makes it.
   *
   * @param full with everything and in full size, which takes minutes to go through
   */
  public static HostileFolder make(Path folder, Surroundings around, boolean full)
      throws IOException {
    HostileFolder hostile = new HostileFolder(folder, around, full);
    GoodFiles.into(hostile);
    Bombs.into(hostile);
    Archives.into(hostile);
    Entities.into(hostile);
    Deep.into(hostile);
    DeepPdfs.into(hostile);
    Broken.into(hostile);
    Wrong.into(hostile);
    NoText.into(hostile);
    Odd.into(hostile);
    return hostile;
  }

  /** By path as the program shows it. */
  public Map<String, Expected> expected() {
    return Collections.unmodifiableMap(expected);
  }

  public Path path() {
    return folder;
  }

  Surroundings around() {
    return around;
  }

  boolean full() {
    return full;
  }

  /** The smaller number, or in a full folder the larger. */
  int size(int small, int large) {
    return full ? large : small;
  }

  void add(String name, Expected what, Content content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      content.to(out);
    }
    expect(name, what);
  }

  /** Says what should become of a file that something else has made. */
  void expect(String name, Expected what) {
    if (expected.put(folder + "/" + name, what) != null) {
      throw new IllegalStateException(name + " is there already");
    }
  }

  byte[] shipped(String name) throws IOException {
    return Files.readAllBytes(around.shipped().resolve(name));
  }
}
