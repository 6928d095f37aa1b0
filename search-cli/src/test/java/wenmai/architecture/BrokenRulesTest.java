package wenmai.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.EvaluationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each rule sees the class that breaks it, and no other: the tree below {@code wenmai.broken} is
 * the program's in small, with one offender for each rule.
 */
class BrokenRulesTest {
  private static final String BASE = "wenmai.broken";
  private static final Rules RULES = new Rules(BASE);

  /**
   * The class at the beginning of a violation: {@code Class <a.B> ...}, {@code Method <a.B.c()>}.
   */
  private static final Pattern OFFENDER =
      Pattern.compile("^(?:Class|Method|Constructor|Field) <wenmai\\.broken\\.([a-z.]*[A-Z]\\w*)");

  private static JavaClasses broken;

  @BeforeAll
  static void importClasses() {
    broken = new ClassFileImporter().importPackages(BASE);
  }

  @Test
  void corpusThatImportsASiblingIsSeen() {
    assertThat(offenders(RULES.corpusImportsNoSibling())).containsExactly("corpus.KnowsItsIndex");
  }

  @Test
  void ingestAndIndexThatImportEachOtherAreSeen() {
    assertThat(offenders(RULES.ingestImportsOnlyCorpus())).containsExactly("ingest.WritesTheIndex");
    assertThat(offenders(RULES.indexImportsOnlyCorpus())).containsExactly("index.ParsesBytes");
  }

  @Test
  void tikaOutsideOfParsingIsSeen() {
    assertThat(offenders(RULES.onlyParsingUsesTika())).containsExactly("ingest.DetectsTypes");
  }

  @Test
  void httpOutsideOfFetchingIsSeen() {
    assertThat(offenders(RULES.onlyFetchingUsesHttp())).containsExactly("cli.AsksTheWeb");
  }

  @Test
  void pdfBoxOutsideOfParsingIsSeen() {
    assertThat(offenders(RULES.onlyParsingUsesPdfBox())).containsExactly("ingest.TurnsPages");
  }

  @Test
  void hanLpAndOpenNlpOutsideOfIngestAreSeen() {
    assertThat(offenders(RULES.onlyIngestUsesHanLpAndOpenNlp()))
        .containsExactly("cli.CutsSentences", "cli.CutsWords");
  }

  @Test
  void luceneOutsideOfIndexIsSeen() {
    assertThat(offenders(RULES.onlyIndexUsesLucene())).containsExactly("cli.OpensTheIndex");
  }

  @Test
  void analysisThatLeansOnMoreThanCorpusIsSeen() {
    assertThat(offenders(RULES.analysisStandsAlone()))
        .containsExactly("index.analysis.KnowsTheIndex", "index.analysis.WritesJson");
  }

  @Test
  void picocliOutsideOfTheCommandsIsSeen() {
    assertThat(offenders(RULES.onlyCommandsUsePicocli()))
        .containsExactly("cli.output.PrintsByPicocli", "corpus.TakesOptions");
  }

  @Test
  void standardStreamsAndPrintedTracesAreSeen() {
    assertThat(offenders(RULES.nothingTouchesTheStandardStreams()))
        .containsExactly("cli.Complains", "cli.Main", "cli.PrintsTraces");
  }

  @Test
  void exitsOutsideOfMainAreSeen() {
    assertThat(offenders(RULES.onlyMainExits()))
        .containsExactly("cli.GivesUp", "cli.Halts", "ingest.isolate.HaltsItsParent");
  }

  @Test
  void aCycleOfPackagesIsSeen() {
    EvaluationResult result = RULES.packagesHaveNoCycles().evaluate(broken);
    assertThat(result.getFailureReport().getDetails())
        .hasSize(1)
        .allMatch(cycle -> cycle.contains("Slice corpus") && cycle.contains("Slice index"));
  }

  @Test
  void namesThatSayNothingAreSeen() {
    assertThat(offenders(RULES.namesSayWhatAClassDoes()))
        .containsExactly("corpus.TextHelper", "corpus.TextManager", "corpus.TextUtil")
        .doesNotContain("corpus.Utilities");
  }

  @Test
  void anEmptyImportIsSeen() {
    JavaClasses none = new ClassFileImporter().importPackages("wenmai.nowhere");
    assertThatThrownBy(() -> Rules.requireAtLeast(1, none))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("only 0 classes");
  }

  @Test
  void aPackageWithoutWordsIsSeen(@TempDir Path root) throws IOException {
    write(root.resolve("a/package-info.java"), "/** Said. */\npackage a;");
    write(root.resolve("a/One.java"), "package a;");
    write(root.resolve("a/b/Two.java"), "package a.b;");
    write(root.resolve("c/package-info.java"), "package c;");
    assertThat(new Sources(root).packagesWithoutInfo()).containsExactly("a.b", "c");
  }

  @Test
  void anAuthorIsSeen(@TempDir Path root) throws IOException {
    write(root.resolve("a/One.java"), "/** One. @" + "author somebody */ class One {}");
    write(root.resolve("a/Two.java"), "/** The author of two. */ class Two {}");
    assertThat(new Sources(root).filesWithAuthor()).containsExactly("a/One.java");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static Set<String> offenders(ArchRule rule) {
    Set<String> offenders = new TreeSet<>();
    for (String detail : rule.evaluate(broken).getFailureReport().getDetails()) {
      Matcher offender = OFFENDER.matcher(detail);
      assertThat(offender.find()).as(detail).isTrue();
      offenders.add(offender.group(1));
    }
    return offenders;
  }
}
