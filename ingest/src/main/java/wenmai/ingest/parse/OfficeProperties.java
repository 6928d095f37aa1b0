package wenmai.ingest.parse;

import java.io.IOException;
import org.apache.tika.metadata.Metadata;

/** What the properties of an office file say: title, authors, the day it was made. */
final class OfficeProperties extends XmlWalk {
  private final Metadata metadata;
  private final StringBuilder value = new StringBuilder();

  private OfficeProperties(Metadata metadata) {
    this.metadata = metadata;
  }

  static void read(OfficeParts parts, String part, Metadata metadata) throws IOException {
    new OfficeProperties(metadata).walk(parts, part);
  }

  @Override
  Turn start(String name) {
    value.setLength(0);
    return Turn.IN;
  }

  @Override
  void text(String characters) {
    value.append(characters);
  }

  @Override
  void end(String name) {
    String key =
        switch (name) {
          case "title" -> "dc:title";
          case "creator", "initial-creator" -> "dc:creator";
          case "created", "creation-date" -> "dcterms:created";
          case "identifier" -> "dc:identifier";
          default -> "";
        };
    if (!key.isEmpty() && !value.toString().isBlank()) {
      metadata.add(key, value.toString().strip());
    }
    value.setLength(0);
  }
}
