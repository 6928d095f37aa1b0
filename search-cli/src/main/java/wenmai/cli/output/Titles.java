package wenmai.cli.output;

import java.nio.file.Path;
import wenmai.index.SourceName;

/** What a document is called that has no title. */
final class Titles {
  private Titles() {}

  /** The name of its file, or its address. */
  static String ofFile(String path) {
    if (SourceName.isAddress(path)) {
      return OneLine.of(path);
    }
    Path name = Path.of(path).getFileName();
    return name == null ? path : OneLine.of(name.toString());
  }

  /** Its title, or the name of its file. */
  static String of(String title, String path) {
    return title.isEmpty() ? ofFile(path) : title;
  }
}
