package wenmai.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine;
import wenmai.corpus.Concept;
import wenmai.corpus.ConceptKind;
import wenmai.corpus.Fold;
import wenmai.corpus.LexiconAppender;
import wenmai.corpus.Name;
import wenmai.corpus.Readings;
import wenmai.ingest.suggest.Candidate;

/** Adds the candidates that a user chose to a lexicon file. */
record Acceptance(Workspace workspace, CommandLine line, Readings readings) {
  /** Adds what {@code chosen} names, by number or by name; the ids that they got. */
  List<String> accept(List<Candidate> candidates, List<String> chosen, Path file)
      throws IOException {
    Set<String> taken = new HashSet<>();
    workspace.lexicon().concepts().forEach(concept -> taken.add(concept.id()));
    List<Concept> concepts = new ArrayList<>();
    for (Candidate candidate : choose(candidates, chosen)) {
      concepts.add(concept(candidate, taken));
    }
    new LexiconAppender(workspace.lexiconPaths()).append(file, concepts);
    return concepts.stream().map(Concept::id).toList();
  }

  private Set<Candidate> choose(List<Candidate> candidates, List<String> chosen) {
    Set<Candidate> all = new LinkedHashSet<>();
    for (String one : chosen) {
      all.add(choose(candidates, one));
    }
    return all;
  }

  private Candidate choose(List<Candidate> candidates, String chosen) {
    if (chosen.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(chosen);
      if (number >= 1 && number <= candidates.size()) {
        return candidates.get(number - 1);
      }
      throw new UsageException(
          line,
          "there is no suggestion " + chosen,
          candidates.isEmpty()
              ? "nothing is suggested now"
              : "the numbers go from 1 to " + candidates.size());
    }
    String key = Fold.key(chosen);
    return candidates.stream()
        .filter(one -> one.names().stream().anyMatch(name -> Fold.key(name).equals(key)))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    line,
                    "'" + chosen + "' is no name of a suggestion",
                    "wenmai concepts suggest shows them; what the lexicon knows is not among them"));
  }

  private Concept concept(Candidate candidate, Set<String> taken) {
    List<Name> names = new ArrayList<>();
    candidate.zh().forEach(name -> names.add(name(name, "zh")));
    candidate.en().forEach(name -> names.add(name(name, "en")));
    return new Concept(
        id(candidate, taken), ConceptKind.CONCEPT, names, List.of(), Map.of(), 0, "");
  }

  private static Name name(String text, String language) {
    return new Name(text, language, false, List.of(), List.of(), false);
  }

  /** An id out of the English name, or how the Chinese one sounds, with a number if it is taken. */
  private String id(Candidate candidate, Set<String> taken) {
    String name =
        candidate.en().isEmpty() ? sound(candidate.zh().getFirst()) : candidate.en().getFirst();
    String id =
        Fold.fold(name)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9.]+", "-")
            .replaceAll("^[.-]+|[.-]+$", "");
    String base = id.isEmpty() ? "name" : id;
    String free = base;
    for (int i = 2; !taken.add(free); i++) {
      free = base + "-" + i;
    }
    return free;
  }

  private String sound(String han) {
    List<String> sounds = new ArrayList<>();
    Fold.fold(han)
        .codePoints()
        .forEach(
            point ->
                sounds.add(
                    readings.of(point).stream()
                        .sorted()
                        .findFirst()
                        .orElse(Integer.toHexString(point))));
    return String.join("-", sounds);
  }
}
