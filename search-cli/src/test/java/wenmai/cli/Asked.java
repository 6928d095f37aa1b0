package wenmai.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import wenmai.corpus.Concept;
import wenmai.corpus.Document;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Name;

/** A query made of what stands in documents, and what each part of it asks for. */
record Asked(List<Part> parts) {
  private static final Pattern WORD =
      Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}])([a-zA-Z]{4,})(?![\\p{L}\\p{M}\\p{N}+#'’])");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,4}");
  private static final Set<String> STOPS =
      Set.of(
          "that", "this", "from", "with", "what", "which", "whom", "whose", "where", "when", "does",
          "were", "been", "什么", "怎么", "怎样", "如何", "为什么", "为何", "哪些", "哪个", "哪里", "多少", "何时", "是否");

  /** How a part is asked for. */
  enum Kind {
    WORD,
    HAN,
    PHRASE,
    PREFIX,
    NAME
  }

  /** One part; the text is without signs of the query language. */
  record Part(Kind kind, String text) {
    String typed() {
      return switch (kind) {
        case PHRASE -> text;
        case PREFIX -> text + "*";
        default -> text;
      };
    }
  }

  String typed() {
    return String.join(" ", parts.stream().map(Part::typed).toList());
  }

  boolean has(Kind kind) {
    return parts.stream().anyMatch(part -> part.kind() == kind);
  }

  /** One to three parts out of one document, or a name of the lexicon; null if nothing is seen. */
  static Asked any(Document document, Lexicon lexicon, Random random) {
    if (random.nextInt(6) == 0) {
      List<Concept> concepts = List.copyOf(lexicon.concepts());
      List<Name> names = concepts.get(random.nextInt(concepts.size())).names();
      return new Asked(
          List.of(new Part(Kind.NAME, names.get(random.nextInt(names.size())).text())));
    }
    List<Part> parts = new ArrayList<>();
    for (int left = 1 + random.nextInt(3); left > 0; left--) {
      Part part = part(document, random);
      if (part != null && !STOPS.contains(part.text().toLowerCase(java.util.Locale.ROOT))) {
        parts.add(part);
      }
    }
    return parts.isEmpty() ? null : new Asked(parts);
  }

  private static Part part(Document document, Random random) {
    int kind = random.nextInt(4);
    if (kind == 0) {
      VisibleString cut = VisibleString.cut(document, random);
      return cut == null ? null : new Part(Kind.PHRASE, cut.typed(true));
    }
    Matcher matcher = (kind == 1 ? HAN : WORD).matcher(document.text());
    if (!matcher.find(random.nextInt(document.text().length()))) {
      return null;
    }
    String word = matcher.group();
    return switch (kind) {
      case 1 -> new Part(Kind.HAN, word);
      case 2 -> new Part(Kind.WORD, word);
      default -> new Part(Kind.PREFIX, word.substring(0, 2 + random.nextInt(3)));
    };
  }
}
