package wenmai.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's classes keep the rules. */
class ArchitectureTest {
  private static final Rules RULES = new Rules("wenmai");
  private static final int CLASSES_AT_LEAST = 150;

  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("wenmai");
    Rules.requireAtLeast(CLASSES_AT_LEAST, classes);
  }

  @Test
  void everyModuleIsImported() {
    for (String one :
        List.of(
            "wenmai.corpus.Document",
            "wenmai.ingest.parse.DocumentParser",
            "wenmai.ingest.fetch.Fetcher",
            "wenmai.ingest.segment.HanLpSegmenter",
            "wenmai.index.Updater",
            "wenmai.index.analysis.GramTokenizer",
            "wenmai.index.search.Searcher",
            "wenmai.cli.Main",
            "wenmai.cli.output.ResultJson")) {
      assertThat(classes.contain(one)).as(one).isTrue();
    }
  }

  @Test
  void noTestIsImported() {
    assertThat(classes.contain(ArchitectureTest.class)).isFalse();
    assertThat(classes).noneMatch(one -> one.getPackageName().startsWith("wenmai.broken"));
  }

  @Test
  void modulesImportOneWay() {
    check(RULES.corpusImportsNoSibling());
    check(RULES.ingestImportsOnlyCorpus());
    check(RULES.indexImportsOnlyCorpus());
    check(RULES.packagesHaveNoCycles());
  }

  @Test
  void librariesStayWhereTheyBelong() {
    check(RULES.onlyParsingUsesTika());
    check(RULES.onlyFetchingUsesHttp());
    check(RULES.onlyParsingUsesPdfBox());
    check(RULES.onlyIngestUsesHanLpAndOpenNlp());
    check(RULES.onlyIndexUsesLucene());
    check(RULES.onlyCommandsUsePicocli());
    check(RULES.analysisStandsAlone());
  }

  @Test
  void onlyTheEntryTouchesTheProcess() {
    check(RULES.nothingTouchesTheStandardStreams());
    check(RULES.onlyMainExits());
  }

  @Test
  void classesAreNamedForWhatTheyDo() {
    check(RULES.namesSayWhatAClassDoes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"corpus", "ingest", "index", "search-cli"})
  void packagesSayWhatTheyAreFor(String module) throws IOException {
    Sources sources = sources(module);
    assertThat(sources.files()).hasSizeGreaterThan(10);
    assertThat(sources.packagesWithoutInfo()).isEmpty();
    assertThat(sources.filesWithAuthor()).isEmpty();
  }

  private static Sources sources(String module) {
    return new Sources(Path.of(System.getProperty("wenmai.home"), module, "src", "main", "java"));
  }

  private static void check(ArchRule rule) {
    rule.check(classes);
  }
}
