package wenmai.ingest.parse;

import java.io.IOException;
import org.apache.tika.metadata.Metadata;

/** What an office file or a book says of itself: title, authors, the day it was made. */
final class OfficeProperties extends XmlWalk {
  private final Metadata metadata;
  private final StringBuilder value = new StringBuilder();

  private final boolean book;

  private OfficeProperties(Metadata metadata, boolean book) {
    this.metadata = metadata;
    this.book = book;
  }

  static void read(OfficeParts parts, String part, Metadata metadata) throws IOException {
    new OfficeProperties(metadata, part.endsWith(".opf")).walk(parts, part);
  }

  @Override
  Turn start(String name) {
    value.setLength(0);
    return name.equals("manifest") || name.equals("spine") ? Turn.PAST : Turn.IN;
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
          case "date" -> book ? "dc:date" : ""; // elsewhere the day of the last change
          case "language" -> book ? "dc:language" : "";
          case "identifier" -> "dc:identifier";
          default -> "";
        };
    if (!key.isEmpty() && !value.toString().isBlank()) {
      metadata.add(key, value.toString().strip());
    }
    value.setLength(0);
  }
}
