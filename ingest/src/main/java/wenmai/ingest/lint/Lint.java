package wenmai.ingest.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import wenmai.corpus.Concept;
import wenmai.corpus.ConceptKind;
import wenmai.corpus.Document;
import wenmai.corpus.Fold;
import wenmai.corpus.Lexicon;
import wenmai.corpus.Name;
import wenmai.ingest.mention.Tagger;

/** Finds the faults of one lexicon, beside a corpus if documents are read. */
public final class Lint {
  private static final List<String> LANGUAGES = List.of("zh", "en");

  private final Lexicon lexicon;
  private final Sightings sightings;

  public Lint(Lexicon lexicon, Tagger tagger) {
    this.lexicon = lexicon;
    this.sightings = new Sightings(lexicon, tagger);
  }

  /** Reads a document of the corpus. */
  public void read(Document document) {
    sightings.read(document);
  }

  /** The faults, by their kinds, then by the ids of the concepts. */
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    clashing(faults);
    for (Concept concept : lexicon.concepts()) {
      ofEntry(concept, faults);
      concept.names().forEach(name -> ofName(concept, name, faults));
    }
    faults.sort(Comparator.comparing(Fault::kind).thenComparing(Fault::concept));
    return faults;
  }

  private void clashing(List<Fault> faults) {
    Map<String, Concept> owners = new HashMap<>();
    for (Concept concept : lexicon.concepts()) {
      concept.names().forEach(name -> owners.put(Fold.key(name.text()), concept));
    }
    for (Concept concept : lexicon.concepts()) {
      for (Name name : concept.names()) {
        Concept other = owners.get(Fold.key(name.text()) + "s");
        if (other != null && !other.id().equals(concept.id())) {
          faults.add(
              new Fault(
                  Fault.Kind.CLASHING,
                  concept.id(),
                  name.text(),
                  "its plural is a name of " + other.id()));
        }
      }
    }
  }

  private static void ofEntry(Concept concept, List<Fault> faults) {
    for (String language : LANGUAGES) {
      // Models and papers mostly go by one name in every language.
      if (concept.kind() == ConceptKind.CONCEPT
          && concept.names().stream().noneMatch(name -> name.language().equals(language))) {
        faults.add(new Fault(Fault.Kind.NO_NAME, concept.id(), "", "no name in " + language));
      }
      if (!concept.definition().containsKey(language)) {
        faults.add(
            new Fault(Fault.Kind.NO_DEFINITION, concept.id(), "", "no definition in " + language));
      }
    }
  }

  private void ofName(Concept concept, Name name, List<Fault> faults) {
    String key = Fold.key(name.text());
    if (key.codePointCount(0, key.length()) == 1) {
      faults.add(
          new Fault(
              Fault.Kind.ONE_CHARACTER, concept.id(), name.text(), "matches wherever it stands"));
    }
    String ordinary = sightings.ordinary(concept, name);
    if (!ordinary.isEmpty()) {
      faults.add(new Fault(Fault.Kind.AMBIGUOUS, concept.id(), name.text(), ordinary));
    }
    // A hidden name is there for a misspelling that may never come.
    if (sightings.documents() > 0 && !name.hidden() && sightings.mentions(concept, name) == 0) {
      faults.add(
          new Fault(
              Fault.Kind.UNSEEN, concept.id(), name.text(), "stands in no document of the index"));
    }
  }
}
