package wenmai.ingest.parse;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import wenmai.ingest.parse.ParseException.Reason;

/** The parts of an office file, and what they refer to in each other. */
final class OfficeParts implements Closeable {
  /** What all parts that are read may unpack to: an article's mark-up is far less. */
  private static final long MOST_UNPACKED = DocumentParser.MOST_BYTES;

  /**
   * What a part says of another, or of an address outside.
   *
   * @param type the last word of the relation's type
   * @param target the other part's name, or the address
   */
  record Relation(String type, String target, boolean outside) {}

  private final ZipFile zip;
  private long unpacked;

  OfficeParts(byte[] bytes) throws IOException {
    zip = ZipFile.builder().setByteArray(bytes).get();
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /** What a part holds; nothing where there is no such part. */
  InputStream open(String part) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(part);
    if (entry == null) {
      return new ByteArrayInputStream(new byte[0]);
    }
    return new FilterInputStream(zip.getInputStream(entry)) {
      @Override
      public int read() throws IOException {
        int unit = super.read();
        count(unit < 0 ? 0 : 1);
        return unit;
      }

      @Override
      public int read(byte[] into, int from, int most) throws IOException {
        int read = super.read(into, from, most);
        count(Math.max(0, read));
        return read;
      }
    };
  }

  private void count(int read) throws ParseException {
    unpacked += read;
    if (unpacked > MOST_UNPACKED) {
      throw new ParseException(Reason.TOO_LARGE, "it unpacks to far more than a document holds");
    }
  }

  /** The relations of a part by their ids; those of the file itself for "". */
  Map<String, Relation> relations(String part) throws IOException {
    int slash = part.lastIndexOf('/') + 1;
    String folder = part.substring(0, slash);
    Map<String, Relation> relations = new HashMap<>();
    new XmlWalk() {
      @Override
      Turn start(String name) {
        if (name.equals("Relationship")) {
          String type = attribute("Type", "");
          String target = attribute("Target", "");
          boolean outside = attribute("TargetMode", "").equals("External");
          relations.put(
              attribute("Id", ""),
              new Relation(
                  type.substring(type.lastIndexOf('/') + 1),
                  outside ? target : resolved(folder, target),
                  outside));
        }
        return Turn.IN;
      }
    }.walk(this, folder + "_rels/" + part.substring(slash) + ".rels");
    return relations;
  }

  /** The part that a relation of the given type leads to, or {@code otherwise}. */
  static String target(Map<String, Relation> relations, String type, String otherwise) {
    return relations.values().stream()
        .filter(relation -> relation.type().equals(type))
        .map(Relation::target)
        .findFirst()
        .orElse(otherwise);
  }

  /** The name of a part that another one calls so. */
  static String resolved(String folder, String target) {
    if (target.startsWith("/")) {
      return target.substring(1);
    }
    String base = folder;
    String rest = target;
    while (rest.startsWith("../")) {
      rest = rest.substring(3);
      int up = base.lastIndexOf('/', base.length() - 2);
      base = base.substring(0, up + 1);
    }
    return base + rest;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
