package wenmai.ingest.isolate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A parent that has a child parse one file, after it has written the child's number down. */
final class Parent {
  private Parent() {}

  /**
   * @param args the file's name, and where the number goes
   */
  public static void main(String[] args) throws Exception {
    Children children =
        new Children(
            new JavaCommand(64, Misbehaving.class, List.of()),
            TimeLimit.flat(Duration.ofMinutes(10)),
            1);
    children.parse(new Wire.Request("good.txt", "注意力机制".getBytes()));
    Files.writeString(Path.of(args[1]), String.valueOf(children.pids()[0]));
    children.parse(new Wire.Request(args[0], "注意力机制".getBytes()));
  }
}
