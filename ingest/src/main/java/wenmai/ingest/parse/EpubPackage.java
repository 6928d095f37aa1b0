package wenmai.ingest.parse;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The package of a book: which of its parts are read, and in which order. */
final class EpubPackage extends XmlWalk {
  private final String folder;
  private final Map<String, String> texts = new HashMap<>();
  private final List<String> spine = new ArrayList<>();

  private EpubPackage(String folder) {
    this.folder = folder;
  }

  /** The name of the part that describes the book. */
  static String name(OfficeParts parts) throws IOException {
    List<String> names = new ArrayList<>();
    new XmlWalk() {
      @Override
      Turn start(String name) {
        if (name.equals("rootfile")) {
          names.add(attribute("full-path", ""));
        }
        return Turn.IN;
      }
    }.walk(parts, "META-INF/container.xml");
    return names.isEmpty() ? "" : names.getFirst();
  }

  /** The parts with text in reading order, without the table of contents. */
  static List<String> chapters(OfficeParts parts, String opf) throws IOException {
    EpubPackage book = new EpubPackage(opf.substring(0, opf.lastIndexOf('/') + 1));
    book.walk(parts, opf);
    return book.spine.stream().filter(book.texts::containsKey).map(book.texts::get).toList();
  }

  /** The parts that cannot be read without a key. */
  static Set<String> locked(OfficeParts parts) throws IOException {
    Set<String> locked = new HashSet<>();
    new XmlWalk() {
      @Override
      Turn start(String name) {
        if (name.equals("CipherReference")) {
          locked.add(path(attribute("URI", "")));
        }
        return Turn.IN;
      }
    }.walk(parts, "META-INF/encryption.xml");
    return locked;
  }

  @Override
  Turn start(String name) {
    if (name.equals("item")) {
      boolean text = attribute("media-type", "").matches("application/xhtml\\+xml|text/.*html.*");
      boolean contents = attribute("properties", "").matches("(?:.* )?nav(?: .*)?");
      if (text && !contents) {
        texts.put(attribute("id", ""), OfficeParts.resolved(folder, path(attribute("href", ""))));
      }
    } else if (name.equals("itemref")) {
      spine.add(attribute("idref", ""));
    }
    return Turn.IN;
  }

  private static String path(String address) {
    try {
      String path = new URI(address).getPath();
      return path == null ? address : path;
    } catch (URISyntaxException e) {
      return address;
    }
  }
}
