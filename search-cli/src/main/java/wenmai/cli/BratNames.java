package wenmai.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import wenmai.index.SourceName;

/** Names of files for documents, after their sources; each name once, whatever its case. */
final class BratNames {
  /** File systems take 255 bytes; an extension and a number follow. */
  private static final int MOST_BYTES = 200;

  private final Set<String> taken = new HashSet<>();

  /** The next document's name, made of letters, digits, dots, dashes and underscores. */
  String of(String source) {
    String plain =
        Normalizer.normalize(fileName(source), Normalizer.Form.NFC)
            .replaceAll("[^\\p{L}\\p{M}\\p{N}._-]", "_")
            .replaceFirst("^[.-]", "_");
    String name = cut(plain.isEmpty() ? "_" : plain);
    String one = name;
    for (int i = 2; !taken.add(one.toLowerCase(Locale.ROOT)); i++) {
      one = name + "-" + i;
    }
    return one;
  }

  /** Of an address everything, as its end alone says little. */
  private static String fileName(String source) {
    if (SourceName.isAddress(source)) {
      return source.substring(source.indexOf("://") + 3);
    }
    Path file = Path.of(source).getFileName();
    return file == null ? "" : file.toString();
  }

  private static String cut(String name) {
    int end = name.length();
    while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end);
  }
}
