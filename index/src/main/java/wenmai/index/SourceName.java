package wenmai.index;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HexFormat;

/**
 * What sources and the roots above them are called: absolute paths, of which one may lie below
 * another, and web addresses, none of which does.
 */
public final class SourceName {
  private SourceName() {}

  /**
   * What a file is called: its path. Where the bytes of that are no text to the system, as in
   * folders that were packed on a computer with another encoding, the path as a string no longer
   * tells one file from the next: each byte that is no UTF-8 is then written as in an address.
   */
  public static String of(Path file) {
    String path = file.toString();
    return Path.of(path).equals(file) ? path : escaped(file.toUri().getRawPath());
  }

  private static String escaped(String rawPath) {
    ByteBuffer bytes = ByteBuffer.allocate(rawPath.length());
    for (int i = 0; i < rawPath.length(); i++) {
      boolean escape = rawPath.charAt(i) == '%';
      bytes.put(
          (byte) (escape ? HexFormat.fromHexDigits(rawPath, i + 1, i + 3) : rawPath.charAt(i)));
      i += escape ? 2 : 0;
    }
    bytes.flip();
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.remaining());
    StringBuilder name = new StringBuilder();
    for (CoderResult at = CoderResult.OVERFLOW; !at.isUnderflow(); ) {
      at = decoder.decode(bytes, chars, true);
      name.append(chars.flip());
      chars.clear();
      for (int left = at.isError() ? at.length() : 0; left > 0; left--) {
        name.append("%%%02X".formatted(bytes.get() & 0xff));
      }
    }
    return isPath(name.toString()) ? name.toString() : rawPath;
  }

  private static boolean isPath(String name) {
    try {
      return Path.of(name).isAbsolute();
    } catch (InvalidPathException e) {
      return false; // not every system has all characters
    }
  }

  /** Whether a name is a web address, and so never to be taken for a path. */
  public static boolean isAddress(String name) {
    // No pattern: each file of a folder is compared with each root, of which there may be hundreds.
    return begins(name, "http://") || begins(name, "https://");
  }

  private static boolean begins(String name, String scheme) {
    return name.regionMatches(true, 0, scheme, 0, scheme.length());
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
