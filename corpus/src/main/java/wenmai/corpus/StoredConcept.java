package wenmai.corpus;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import wenmai.corpus.image.ImageReader;
import wenmai.corpus.image.StoredTexts;

/** Reads one concept where it stands in an image, in the order that {@link #write} writes it. */
final class StoredConcept {
  private static final int EXACT = 1;
  private static final int HIDDEN = 2;

  private final ByteBuffer section;
  private int at;

  StoredConcept(ByteBuffer section, int at) {
    this.section = section;
    this.at = at;
  }

  /** Writes a concept behind what {@code out} holds. */
  static void write(Concept concept, StoredTexts out) {
    out.text(concept.id());
    out.texts(concept.broader());
    out.number(concept.kind().ordinal());
    out.number(concept.names().size());
    for (Name name : concept.names()) {
      out.text(name.text());
      out.text(name.language());
      out.number((name.exact() ? EXACT : 0) | (name.hidden() ? HIDDEN : 0));
      out.texts(name.require());
      out.texts(name.notWith());
    }
    List<String> definition = new ArrayList<>();
    concept.definition().keySet().stream()
        .sorted()
        .forEach(
            language -> {
              definition.add(language);
              definition.add(concept.definition().get(language));
            });
    out.texts(definition);
    out.number(concept.since());
    out.text(concept.maker());
    out.texts(concept.parameters());
    out.text(concept.source());
  }

  String id() {
    return text();
  }

  List<String> broader() {
    text();
    return texts();
  }

  Concept concept() {
    String id = text();
    List<String> broader = texts();
    ConceptKind kind = ConceptKind.values()[number()];
    List<Name> names = new ArrayList<>();
    for (int left = number(); left > 0; left--) {
      String text = text();
      String language = text();
      int flags = number();
      names.add(
          new Name(text, language, (flags & EXACT) != 0, texts(), texts(), (flags & HIDDEN) != 0));
    }
    List<String> pairs = texts();
    Map<String, String> definition = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      definition.put(pairs.get(i), pairs.get(i + 1));
    }
    return new Concept(id, kind, names, broader, definition, number(), text(), texts(), text());
  }

  private int number() {
    int number = section.getInt(at);
    at += Integer.BYTES;
    return number;
  }

  private String text() {
    int length = section.getInt(at);
    String text = length == 0 ? "" : ImageReader.text(section, at);
    at += Integer.BYTES + length;
    return text;
  }

  private List<String> texts() {
    int count = number();
    if (count == 0) {
      return List.of();
    }
    String[] texts = new String[count];
    for (int i = 0; i < count; i++) {
      texts[i] = text();
    }
    return List.of(texts);
  }
}
