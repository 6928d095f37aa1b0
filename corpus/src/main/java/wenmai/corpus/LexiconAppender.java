package wenmai.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Adds concepts to the end of a lexicon file. What the file holds stays as it is, byte for byte,
 * its comments too. The longer file is written aside, read with the other layers, and takes the
 * place of the old one only if it passes.
 */
public final class LexiconAppender {
  private static final Pattern FIRST_ENTRY = Pattern.compile("(?m)^( *)- ");

  private final List<Path> layers;

  /** For a lexicon of these files, in their order. */
  public LexiconAppender(List<Path> layers) {
    this.layers = layers.stream().map(LexiconAppender::real).toList();
  }

  /**
   * Adds {@code concepts} to {@code file}, which is made if it is missing and becomes the last
   * layer if it is none yet.
   *
   * @throws LexiconException if the lexicon would break a rule; the file is as it was
   */
  public void append(Path file, List<Concept> concepts) throws IOException {
    Path target = real(file);
    Path aside = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".new");
    try {
      String old = "";
      if (Files.exists(target)) {
        Files.copy(
            target, aside, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
        old = Files.readString(target, StandardCharsets.UTF_8);
      }
      Files.writeString(aside, entries(old, concepts), StandardOpenOption.APPEND);
      check(target, aside);
      Files.move(
          aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(aside);
    }
  }

  private void check(Path target, Path aside) throws IOException {
    List<Path> all = new ArrayList<>(layers);
    if (!all.contains(target)) {
      all.add(target);
    }
    all.replaceAll(layer -> layer.equals(target) ? aside : layer);
    try {
      Lexicon.read(all);
    } catch (LexiconException e) {
      throw new LexiconException(
          "nothing was added: " + e.getMessage().replace(aside.toString(), target.toString()));
    }
  }

  /** What goes behind {@code old}: with its line ends, and as far to the right as its entries. */
  private static String entries(String old, List<Concept> concepts) {
    Matcher first = FIRST_ENTRY.matcher(old);
    String indent = first.find() ? first.group(1) : "";
    StringBuilder out = new StringBuilder();
    if (!old.isEmpty() && !old.endsWith("\n")) {
      out.append('\n');
    }
    for (Concept concept : concepts) {
      entry(concept).lines().forEach(line -> out.append(indent).append(line).append('\n'));
    }
    return old.contains("\r\n") ? out.toString().replace("\n", "\r\n") : out.toString();
  }

  private static String entry(Concept concept) {
    StringBuilder entry = new StringBuilder("- id: " + quoted(concept.id()) + "\n");
    entry.append("  kind: ").append(concept.kind().word()).append('\n');
    List<String> preferred = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String language : concept.names().stream().map(Name::language).distinct().toList()) {
      List<String> names =
          concept.names().stream()
              .filter(name -> name.language().equals(language))
              .map(name -> quoted(name.text()))
              .toList();
      preferred.add(language + ": " + names.getFirst());
      if (names.size() > 1) {
        others.add(language + ": [" + String.join(", ", names.subList(1, names.size())) + "]");
      }
    }
    entry.append("  prefLabel: {").append(String.join(", ", preferred)).append("}\n");
    if (!others.isEmpty()) {
      entry.append("  altLabel: {").append(String.join(", ", others)).append("}\n");
    }
    return entry.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  /** The file itself where a link leads to one, so that the link stays. */
  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize();
    }
  }
}
