package wenmai.index;

import java.nio.file.Path;
import java.util.Collection;
import java.util.regex.Pattern;

/**
 * What sources and the roots above them are called: absolute paths, of which one may lie below
 * another, and web addresses, none of which does.
 */
public final class SourceName {
  private static final Pattern ADDRESS =
      Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private SourceName() {}

  /** Whether a name is a web address, and so never to be taken for a path. */
  public static boolean isAddress(String name) {
    return ADDRESS.matcher(name).matches();
  }

  /** Whether {@code name} is {@code root}, or a path below it. */
  public static boolean isWithin(String name, String root) {
    return name.equals(root)
        || (!isAddress(name) && !isAddress(root) && Path.of(name).startsWith(root));
  }

  /**
   * How many parts the longest of {@code roots} has that {@code name} lies at or below; -1 if none.
   */
  static int depth(String name, Collection<String> roots) {
    return roots.stream()
        .filter(root -> isWithin(name, root))
        .mapToInt(root -> isAddress(root) ? 1 : Path.of(root).getNameCount())
        .max()
        .orElse(-1);
  }
}
